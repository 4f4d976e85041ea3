import { mkdirSync } from 'node:fs'

import type { AppEvent } from '#shared/contract/app-events.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'

import type { Surroundings } from './surroundings.ts'

/** What a host gives the core. */
export type CoreSettings = {
  /** Folder of the workspace: database, key file, evidence, backups, preferences. */
  readonly homeFolder: string
  /** The project's `resources` folder: instruments, reference lists, fonts. */
  readonly resourcesFolder: string
  readonly surroundings: Surroundings
  /** Takes events to every window. */
  readonly emit: (event: AppEvent) => void
  /** Opens the demo workspace, made afresh when there is none. */
  readonly isDemo: boolean
}

/** The application without a host: every call but the host's own. */
export type Core = {
  readonly handlers: Omit<AppHandlers, 'host'>
  /** Locks: drops the key, closes the database. For idleness, suspend and screen lock. */
  readonly lock: () => Promise<void>
  /** Locks and lets go of the folder. */
  readonly close: () => Promise<void>
}

/** Puts the parts together. */
export function composeCore(settings: CoreSettings): Promise<Core> {
  mkdirSync(settings.homeFolder, { recursive: true })
  const handlers = {
    workspace: { status: () => Promise.resolve({ ok: true, value: { state: 'none' } }) },
  } as unknown as Core['handlers']
  return Promise.resolve({
    handlers,
    lock: () => Promise.resolve(),
    close: () => Promise.resolve(),
  })
}
