import { mkdirSync, rmSync } from 'node:fs'

import { migrateDatabase } from '#core/database/migrate-database.ts'
import { openDatabase } from '#core/database/open-database.ts'
import { toDiskFull } from '#core/files/disk-full.ts'
import type { DiskFull } from '#shared/contract/call.ts'
import type { WorkspaceExists } from '#shared/contract/workspace-contract.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { FolderInUseError } from './folder-lock.ts'
import { wrapByPassphrase, wrapByRecoverySecret, writeKeyFile } from './key-file.ts'
import { openWorkspaceFile } from './open-workspace-file.ts'
import { printRecoveryCode, recoverySecretBytes } from './recovery-code.ts'
import { setAsideOrphan } from './set-aside-orphan.ts'
import { keySources, type WorkspaceDoor } from './workspace-door.ts'
import { databaseSuffixes } from './workspace-paths.ts'
import { insertWorkspace } from './workspace-repository.ts'
import { argonSettings, dataKeyBytes } from './wrapped-key.ts'

type NewWorkspace = {
  readonly profile: WorkspaceProfile
  readonly passphrase: string
  readonly isDemo: boolean
}

/** About what an empty workspace with its ballast takes. */
const emptyWorkspaceBytes = 80 * 1024 * 1024

/**
 * Makes the encrypted file and opens it. The key file is written last: until it stands there is no
 * workspace, so a creation cut short is simply begun again.
 */
export async function createWorkspace(
  door: WorkspaceDoor,
  wanted: NewWorkspace,
): Promise<Result<{ recoveryCode: string }, WorkspaceExists | DiskFull>> {
  return door.session.inTurn(async () => {
    try {
      if (door.session.status().state !== 'none') return failed({ code: 'workspace/exists' })
      return succeeded({ recoveryCode: await create(door, wanted) })
    } catch (error) {
      // Another process is just making one.
      if (error instanceof FolderInUseError) return failed({ code: 'workspace/exists' })
      return toDiskFull(error, emptyWorkspaceBytes)
    }
  })
}

async function create(door: WorkspaceDoor, wanted: NewWorkspace): Promise<string> {
  const { session, paths, surroundings } = door
  mkdirSync(paths.home, { recursive: true, mode: 0o700 })
  session.takeFolder()
  setAsideOrphan(paths.database, surroundings.now())

  const dataKey = surroundings.randomBytes(dataKeyBytes)
  await fillDatabase(door, dataKey, wanted)

  const secret = surroundings.randomBytes(recoverySecretBytes)
  writeKeyFile(paths.keyFile, {
    format: 'nang-bac-key',
    version: 1,
    workspaceName: wanted.profile.name,
    argon: argonSettings,
    ...(await wrapByPassphrase(dataKey, wanted.passphrase, keySources(door))),
    recovery: wrapByRecoverySecret(dataKey, secret, surroundings.randomBytes),
  })
  session.enter(await openWorkspaceFile(paths.database, dataKey, door.openingSteps))
  return printRecoveryCode(secret)
}

async function fillDatabase(
  { paths, surroundings }: WorkspaceDoor,
  dataKey: Uint8Array,
  { profile, isDemo }: NewWorkspace,
): Promise<void> {
  const db = openDatabase(paths.database, dataKey)
  try {
    await migrateDatabase(db)
    const born = { chainId: surroundings.newId(), createdAt: surroundings.now().toISOString() }
    await db.transaction().execute((tx) => insertWorkspace(tx, { profile, isDemo }, born))
  } catch (error) {
    await db.destroy()
    // Nobody has written to it yet; on a full disk it would only be in the way.
    for (const suffix of databaseSuffixes) rmSync(`${paths.database}${suffix}`, { force: true })
    throw error
  }
  await db.destroy()
}
