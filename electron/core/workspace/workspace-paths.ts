import { join } from 'node:path'

import { damagedLogSuffix } from '#core/database/log-damage.ts'

/** What a database and its companions end in. */
export const databaseSuffixes = ['', '-wal', '-shm', damagedLogSuffix] as const

/** Where things lie in the home folder. */
export type WorkspacePaths = {
  readonly home: string
  readonly database: string
  readonly keyFile: string
  /** Count of wrong tries since the last right one. */
  readonly wrongTries: string
  readonly folderLock: string
  readonly preferences: string
  readonly evidence: string
  readonly backups: string
  /** What the last salvage of a damaged file found, encrypted. */
  readonly salvageReport: string
  /** Ids of who was erased here, for backups that are restored later. */
  readonly erasedList: string
  /** Installers that were taken over and checked. */
  readonly updates: string
  /** Empty bytes given back when the disk is full. */
  readonly ballast: string
  /** There while the demo is being filled. */
  readonly demoFilling: string
}

export function workspacePaths(home: string): WorkspacePaths {
  return {
    home,
    database: join(home, 'workspace.db'),
    keyFile: join(home, 'workspace.key.json'),
    wrongTries: join(home, 'wrong-tries.json'),
    folderLock: join(home, 'workspace.lock'),
    preferences: join(home, 'preferences.json'),
    evidence: join(home, 'evidence'),
    backups: join(home, 'backups'),
    salvageReport: join(home, 'salvage-report.bin'),
    erasedList: join(home, 'erased.json'),
    updates: join(home, 'updates'),
    ballast: join(home, 'ballast.bin'),
    demoFilling: join(home, 'demo-being-filled'),
  }
}
