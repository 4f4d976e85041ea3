import { useEffect, useRef } from 'react'

export type EditorKeys = {
  readonly undo: () => void
  readonly redo: () => void
  readonly find: () => void
  readonly nextOpen: () => void
  readonly help: () => void
}

/** The keys that work anywhere on the form, while no dialog is open above it. */
export function useEditorKeys(keys: EditorKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionOf(event)
      if (action === null || document.querySelector('[aria-modal="true"]') !== null) return
      event.preventDefault()
      latest.current[action]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** With Ctrl or ⌘. */
const commands: Readonly<Record<string, keyof EditorKeys>> = {
  z: 'undo',
  'shift+z': 'redo',
  y: 'redo',
  k: 'find',
}

/** Alone, where they are not part of a text. */
const plainKeys: Readonly<Record<string, keyof EditorKeys>> = { '/': 'find', '?': 'help' }

function actionOf(event: KeyboardEvent): keyof EditorKeys | null {
  const key = event.key.toLowerCase()
  const hasCommand = event.ctrlKey || event.metaKey
  if (hasCommand) return event.altKey ? null : (commands[withShift(event, key)] ?? null)
  if (event.altKey) return event.code === 'KeyN' ? 'nextOpen' : null
  if (key === 'f1') return 'help'
  return isWriting(event.target) ? null : (plainKeys[key] ?? null)
}

function withShift({ shiftKey }: KeyboardEvent, key: string): string {
  return shiftKey ? `shift+${key}` : key
}

/** In a number field `/` and `?` mean nothing; in other fields they are characters. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return (
    target instanceof HTMLInputElement && target.type === 'text' && target.inputMode !== 'decimal'
  )
}
