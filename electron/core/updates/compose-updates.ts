import { keepBackup } from '#core/backups/backup-keeper.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'

import { readPublisherKey } from './publisher-key.ts'
import { readUpdateAddress } from './update-address.ts'
import { updatesHandlers } from './updates-handlers.ts'

type Settings = {
  readonly appVersion?: string
  readonly resourcesFolder: string
  readonly surroundings: Surroundings
  readonly startInstaller?: (file: string) => Promise<void>
}

/** Updates of the app that runs, backed up through the door of its workspace. */
export function composeUpdates(settings: Settings, door: WorkspaceDoor): AppHandlers['updates'] {
  return updatesHandlers({
    version: settings.appVersion ?? '0.0.0',
    platform: `${process.platform}-${process.arch}`,
    publicKey: readPublisherKey(settings.resourcesFolder),
    folder: door.paths.updates,
    address: readUpdateAddress(settings.resourcesFolder),
    newId: settings.surroundings.newId,
    backUp: () => keepBackup(door, 'before-update'),
    startInstaller: settings.startInstaller ?? null,
  })
}
