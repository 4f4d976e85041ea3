import type {
  WaitBeforeRetry,
  WorkspaceDamaged,
  WrongRecoveryCode,
} from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import {
  openByRecoverySecret,
  wrapByPassphrase,
  wrapByRecoverySecret,
  writeKeyFile,
  type KeyFile,
} from './key-file.ts'
import { openWorkspaceFile } from './open-workspace-file.ts'
import { printRecoveryCode, readRecoveryCode, recoverySecretBytes } from './recovery-code.ts'
import { getKeyFile, refusingDamage } from './unlock-workspace.ts'
import { keySources, type WorkspaceDoor } from './workspace-door.ts'
import { countWrongTry, forgetWrongTries, waitBeforeNextTry } from './wrong-tries.ts'

type Recovery = { readonly recoveryCode: string; readonly newPassphrase: string }

/**
 * Opens with the printed code, sets a new passphrase and answers a new code; the old one is void. The
 * code needs no keychain; the new passphrase is bound to the one there is now, if there is one.
 */
export async function recoverWorkspace(
  door: WorkspaceDoor,
  { recoveryCode, newPassphrase }: Recovery,
): Promise<
  Result<{ recoveryCode: string }, WrongRecoveryCode | WaitBeforeRetry | WorkspaceDamaged>
> {
  return door.session.inTurn(() =>
    refusingDamage(async () => {
      door.session.takeFolder()
      const keyFile = getKeyFile(door)
      const tried = tryRecoveryCode(door, keyFile, recoveryCode)
      if (!tried.ok) return tried

      const { session, paths, openingSteps } = door
      // Opened first: of a damaged workspace the old code must stay good, to restore a backup with.
      const opened = session.isOpen()
        ? null
        : await openWorkspaceFile(paths.database, tried.value, openingSteps)
      try {
        const newCode = await replaceKeys(door, keyFile, tried.value, newPassphrase)
        if (opened) session.enter(opened)
        return succeeded({ recoveryCode: newCode })
      } catch (error) {
        await opened?.db.destroy()
        throw error
      }
    }),
  )
}

/** Answers the new code. */
async function replaceKeys(
  door: WorkspaceDoor,
  keyFile: KeyFile,
  dataKey: Uint8Array,
  newPassphrase: string,
): Promise<string> {
  const { randomBytes } = door.surroundings
  const secret = randomBytes(recoverySecretBytes)
  writeKeyFile(door.paths.keyFile, {
    ...keyFile,
    ...(await wrapByPassphrase(dataKey, newPassphrase, keySources(door))),
    recovery: wrapByRecoverySecret(dataKey, secret, randomBytes),
  })
  return printRecoveryCode(secret)
}

/** The data key for a printed code; wrong ones are counted like wrong passphrases. */
export function tryRecoveryCode(
  { paths, surroundings }: WorkspaceDoor,
  keyFile: KeyFile,
  typed: string,
): Result<Uint8Array, WrongRecoveryCode | WaitBeforeRetry> {
  const waitMs = waitBeforeNextTry(paths.wrongTries, surroundings.now())
  if (waitMs > 0) return failed({ code: 'workspace/wait', waitMs })

  const secret = readRecoveryCode(typed)
  // The check characters say that it was mistyped: nothing was tried, so nothing is counted.
  if (!secret) return failed({ code: 'workspace/wrong-recovery-code', waitMs: 0 })
  const dataKey = openByRecoverySecret(keyFile, secret)
  if (!dataKey) {
    return failed({
      code: 'workspace/wrong-recovery-code',
      waitMs: countWrongTry(paths.wrongTries, surroundings.now()),
    })
  }
  forgetWrongTries(paths.wrongTries)
  return succeeded(dataKey)
}
