import { useSyncExternalStore } from 'react'

import type { Preferences } from '#shared/domain/workspace/workspace.ts'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

function onSystemChange(onChange: () => void): () => void {
  systemIsDark.addEventListener('change', onChange)
  return () => systemIsDark.removeEventListener('change', onChange)
}

export function useColourScheme(wanted: Preferences['theme']): 'light' | 'dark' {
  const isDark = useSyncExternalStore(onSystemChange, () => systemIsDark.matches)
  if (wanted !== 'system') return wanted
  return isDark ? 'dark' : 'light'
}
