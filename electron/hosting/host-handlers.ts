import { sqliteVersion } from '#core/database/sqlite-version.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import type { OpenedFiles } from './opened-files.ts'

export type HostFacts = {
  readonly version: string
  /** Of the source it was built from; null where that is not known. */
  readonly commit: string | null
  readonly committedAt: string | null
  readonly host: 'electron' | 'browser'
  readonly homeFolder: string
}

type HostDoes = {
  readonly stop: () => void
  readonly openedFiles: OpenedFiles
}

/** The calls a host answers itself. `stop` is called after the answer has had time to leave. */
export function hostHandlers(
  facts: HostFacts,
  { stop, openedFiles }: HostDoes,
): AppHandlers['host'] {
  return {
    fileWaits: () => Promise.resolve(succeeded(openedFiles.waits())),
    takeOpenedFile: openedFiles.take,
    about: () => Promise.resolve(succeeded({ ...facts, sqliteVersion: sqliteVersion() })),
    stillHere: () => Promise.resolve(succeeded()),
    stop: () => {
      setTimeout(stop, 100)
      return Promise.resolve(succeeded())
    },
  }
}
