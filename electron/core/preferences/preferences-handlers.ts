import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { readPreferences, writePreferences } from './preferences-file.ts'

/** Answer while the workspace is locked: language and theme are needed before the passphrase. */
export function preferencesHandlers(file: string): AppHandlers['preferences'] {
  return {
    get: () => Promise.resolve(succeeded(readPreferences(file))),
    set: (preferences) => {
      writePreferences(file, preferences)
      return Promise.resolve(succeeded(preferences))
    },
  }
}
