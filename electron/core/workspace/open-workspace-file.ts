import { existsSync } from 'node:fs'

import {
  DatabaseFromNewerAppError,
  isMigrationDue,
  migrateDatabase,
} from '#core/database/migrate-database.ts'
import { isDamage } from '#core/database/is-damage.ts'
import { isLogDamaged } from '#core/database/log-damage.ts'
import { openDatabase, openForReading } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import type { WorkspaceDamaged } from '#shared/contract/workspace-contract.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import type { OpenWorkspace } from './open-workspace.ts'
import { findWorkspace, quickCheck } from './workspace-repository.ts'

export type OpenedFile = Omit<OpenWorkspace, 'profile'> & { readonly profile: WorkspaceProfile }

/** The file cannot be worked with; it is as it was found. */
export class WorkspaceUnusableError extends Error {
  override readonly name = 'WorkspaceUnusableError'
  readonly because: WorkspaceDamaged['because']

  constructor(because: WorkspaceDamaged['because'], cause?: unknown) {
    super(`The workspace cannot be opened: ${because}`, { cause })
    this.because = because
  }
}

/** What happens to a database between opening and first use. */
export type OpeningSteps = {
  readonly beforeMigration: (dataKey: Uint8Array) => Promise<void>
  /** Stores the instruments that came with this version of the app. */
  readonly afterMigration: (db: AppDatabase) => Promise<void>
}

/**
 * Opens, checks and brings the file up to date. One in which damage is found is opened for reading
 * only, as it is. Throws `WorkspaceUnusableError` when not even that can be done; nothing stays open
 * then.
 */
export async function openWorkspaceFile(
  file: string,
  dataKey: Uint8Array,
  steps: OpeningSteps,
): Promise<OpenedFile> {
  if (!existsSync(file)) throw new WorkspaceUnusableError('unreadable')
  if (isLogDamaged(file, dataKey)) return readDamaged(file, dataKey)
  const db = openOrRefuse(file, dataKey)
  try {
    if (await isDamaged(db)) {
      await db.destroy()
      return await readDamaged(file, dataKey)
    }
    if (await isMigrationDue(db)) await steps.beforeMigration(dataKey)
    await migrateDatabase(db)
    await steps.afterMigration(db)
    const found = await findWorkspace(db)
    if (!found) throw new WorkspaceUnusableError('unreadable')
    return { db, dataKey, isDemo: found.isDemo, readOnly: false, profile: found.profile }
  } catch (error) {
    await db.destroy()
    throw toUnusable(error)
  }
}

async function isDamaged(db: AppDatabase): Promise<boolean> {
  try {
    return (await quickCheck(db)).length > 0
  } catch (error) {
    if (isDamage(error)) return true
    throw error
  }
}

async function readDamaged(file: string, dataKey: Uint8Array): Promise<OpenedFile> {
  const db = openForReading(file, dataKey)
  try {
    const found = (await isMigrationDue(db)) ? undefined : await findWorkspace(db)
    if (!found) throw new WorkspaceUnusableError('unreadable')
    return { db, dataKey, isDemo: found.isDemo, readOnly: true, profile: found.profile }
  } catch (error) {
    await db.destroy()
    throw toUnusable(error)
  }
}

function openOrRefuse(file: string, dataKey: Uint8Array): AppDatabase {
  try {
    return openDatabase(file, dataKey)
  } catch (error) {
    throw toUnusable(error)
  }
}

function toUnusable(error: unknown): unknown {
  if (error instanceof DatabaseFromNewerAppError) {
    return new WorkspaceUnusableError('newer-app', error)
  }
  return isDamage(error) ? new WorkspaceUnusableError('unreadable', error) : error
}
