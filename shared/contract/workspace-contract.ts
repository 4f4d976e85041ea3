import { z } from 'zod'

import {
  backupSchema,
  passphraseSchema,
  preferencesSchema,
  workspaceProfileSchema,
  workspaceStatusSchema,
} from '#shared/domain/workspace/workspace.ts'

import { call, type DiskFull } from './call.ts'

export type WrongPassphrase = {
  readonly code: 'workspace/wrong-passphrase'
  readonly waitMs: number
}
export type WaitBeforeRetry = { readonly code: 'workspace/wait'; readonly waitMs: number }
/**
 * The passphrase is bound to a secret of the operating system's keychain that is gone, or that this
 * host cannot reach. The passphrase opens nothing; the recovery code does, and binds it anew.
 */
export type KeychainLost = { readonly code: 'workspace/keychain-lost' }
export type WrongRecoveryCode = {
  readonly code: 'workspace/wrong-recovery-code'
  readonly waitMs: number
}
export type WorkspaceExists = { readonly code: 'workspace/exists' }
export type WorkspaceDamaged = {
  readonly code: 'workspace/damaged'
  readonly because: 'unreadable' | 'newer-app' | 'key-file' | 'in-use'
}
export type BackupUnusable = { readonly code: 'backup/unusable' }

const recoveryCodeSchema = z.strictObject({ recoveryCode: z.string() })

/** Calls that answer while the workspace is locked, and the doors in and out of it. */
export const workspaceContract = {
  /** None, locked (with how long the next try waits) or open. */
  status: call({ input: z.void(), output: workspaceStatusSchema }).orFails<never>(),
  /** Makes the encrypted file; the recovery code is shown once and never stored. */
  create: call({
    input: z.strictObject({ profile: workspaceProfileSchema, passphrase: passphraseSchema }),
    output: recoveryCodeSchema,
  }).orFails<WorkspaceExists | DiskFull>(),
  /** After five wrong passphrases each try waits longer; nothing is ever wiped. */
  unlock: call({
    input: z.strictObject({ passphrase: z.string().max(500) }),
    output: z.void(),
  }).orFails<WrongPassphrase | WaitBeforeRetry | KeychainLost | WorkspaceDamaged>(),
  /** Opens with the recovery code and sets a new passphrase; answers a new recovery code. */
  recover: call({
    input: z.strictObject({ recoveryCode: z.string().max(200), newPassphrase: passphraseSchema }),
    output: recoveryCodeSchema,
  }).orFails<WrongRecoveryCode | WaitBeforeRetry | WorkspaceDamaged>(),
  /** Lets what is under way end, drops the key and closes the file. Does nothing when locked. */
  lock: call({ input: z.void(), output: z.void() }).orFails<never>(),
  /** Wraps the same data key anew: the data is not encrypted again, and the recovery code stays. */
  changePassphrase: call({
    input: z.strictObject({ passphrase: z.string().max(500), newPassphrase: passphraseSchema }),
    output: z.void(),
  }).orFails<WrongPassphrase | WaitBeforeRetry | KeychainLost>(),
  /** Invalidates the old code. */
  renewRecoveryCode: call({
    input: z.strictObject({ passphrase: z.string().max(500) }),
    output: recoveryCodeSchema,
  }).orFails<WrongPassphrase | WaitBeforeRetry | KeychainLost>(),
  /** Whose name stands on what is made from now on. */
  changeProfile: call({ input: workspaceProfileSchema, output: z.void() }).orFails<never>(),
}

export const preferencesContract = {
  /** Of this machine, not of the workspace. */
  get: call({ input: z.void(), output: preferencesSchema }).orFails<never>(),
  /** Answers what was stored. */
  set: call({ input: preferencesSchema, output: preferencesSchema }).orFails<never>(),
}

export const backupsContract = {
  /** The newest first; what is no whole copy is left out. */
  list: call({ input: z.void(), output: z.array(backupSchema) }).orFails<never>(),
  /** Made, opened and counted before it answers. */
  make: call({ input: z.void(), output: backupSchema }).orFails<DiskFull>(),
  /** For a workspace that cannot be opened; its file is kept beside the restored one. */
  restoreWhileLocked: call({
    input: z.strictObject({
      backupId: z.string().max(200),
      opensWith: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(500) }),
        z.strictObject({ kind: z.literal('recovery-code'), recoveryCode: z.string().max(200) }),
      ]),
    }),
    output: z.void(),
  }).orFails<
    | WrongPassphrase
    | WrongRecoveryCode
    | WaitBeforeRetry
    | KeychainLost
    | WorkspaceDamaged
    | BackupUnusable
    | DiskFull
  >(),
  /** Replaces the open workspace by the backup; today's state is backed up first. */
  restore: call({
    input: z.strictObject({ backupId: z.string().max(200) }),
    output: z.void(),
  }).orFails<BackupUnusable | DiskFull>(),
}
