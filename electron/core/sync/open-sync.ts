import { createSyncRunner } from './run/sync-runner.ts'
import { syncHandlers, type SyncHandlers } from './sync-handlers.ts'
import type { SyncWork } from './sync-work.ts'

/** Syncing of one opened workspace. */
export type OpenSync = {
  readonly handlers: SyncHandlers
  /** A person handed something over to the city or a mentor. */
  readonly goSoon: () => void
  /** Gives up what waits for the network; call when the workspace is being locked. */
  readonly leave: () => void
}

type Settings = Omit<SyncWork, 'leaving'> & {
  /** False for the demo and for a damaged workspace: they answer, but nothing goes by itself. */
  readonly goesByItself: boolean
  readonly reportBug: (place: string, error: unknown) => void
}

export function openSync({ goesByItself, reportBug, ...settings }: Settings): OpenSync {
  const leaving = new AbortController()
  const work: SyncWork = { ...settings, leaving: leaving.signal }
  const runner = createSyncRunner(work, reportBug)
  if (goesByItself) runner.keepGoing()
  return {
    handlers: syncHandlers(work, runner),
    goSoon: runner.goSoon,
    leave: () => {
      leaving.abort()
      runner.stop()
    },
  }
}
