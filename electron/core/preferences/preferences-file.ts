import { readFileSync } from 'node:fs'

import { writeDurably } from '#core/files/write-durably.ts'
import { preferencesSchema, type Preferences } from '#shared/domain/workspace/workspace.ts'

export const defaultPreferences: Preferences = {
  language: 'vi',
  theme: 'system',
  zoom: 100,
  moneyUnit: 1_000_000,
  editorOrder: 'data-sheet',
}

/** What was set last; the defaults when nothing was, or when the file cannot be understood. */
export function readPreferences(file: string): Preferences {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : defaultPreferences
  } catch {
    return defaultPreferences
  }
}

export function writePreferences(file: string, preferences: Preferences): void {
  writeDurably(file, `${JSON.stringify(preferences, null, 2)}\n`)
}
