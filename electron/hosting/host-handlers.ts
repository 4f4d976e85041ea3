import { sqliteVersion } from '#core/database/sqlite-version.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

export type HostFacts = {
  readonly version: string
  /** Of the source it was built from; null where that is not known. */
  readonly commit: string | null
  readonly committedAt: string | null
  readonly host: 'electron' | 'browser'
  readonly homeFolder: string
}

/** The calls a host answers itself. `stop` is called after the answer has had time to leave. */
export function hostHandlers(facts: HostFacts, stop: () => void): AppHandlers['host'] {
  return {
    about: () => Promise.resolve(succeeded({ ...facts, sqliteVersion: sqliteVersion() })),
    stillHere: () => Promise.resolve(succeeded()),
    stop: () => {
      setTimeout(stop, 100)
      return Promise.resolve(succeeded())
    },
  }
}
