import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { Preferences } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from './app-client.tsx'
import { valueOrThrow } from './value-or-throw.ts'

const preferencesKey = ['preferences'] as const

/** What holds until the person chooses, and while the answer is on its way. */
export const firstPreferences: Preferences = {
  language: 'vi',
  theme: 'system',
  zoom: 100,
  moneyUnit: 1_000_000,
  editorOrder: 'data-sheet',
}

export function usePreferences(): Preferences {
  const app = useAppClient()
  const { data } = useQuery({
    queryKey: preferencesKey,
    queryFn: async () => valueOrThrow(await app.preferences.get()),
    staleTime: Infinity,
  })
  return data ?? firstPreferences
}

/** Shown at once, stored behind it. */
export function useChangePreferences(): (change: Partial<Preferences>) => void {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: async (preferences: Preferences) =>
      valueOrThrow(await app.preferences.set(preferences)),
  })
  return (change) => {
    const before = queryClient.getQueryData<Preferences>(preferencesKey) ?? firstPreferences
    const after = { ...before, ...change }
    queryClient.setQueryData(preferencesKey, after)
    mutate(after)
  }
}
