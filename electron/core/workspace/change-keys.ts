import type {
  KeychainLost,
  WaitBeforeRetry,
  WrongPassphrase,
} from '#shared/contract/workspace-contract.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { wrapByPassphrase, wrapByRecoverySecret, writeKeyFile } from './key-file.ts'
import { printRecoveryCode, recoverySecretBytes } from './recovery-code.ts'
import { getKeyFile, tryPassphrase } from './unlock-workspace.ts'
import { keySources, type WorkspaceDoor } from './workspace-door.ts'

/** Wraps the data key anew; the database itself is not touched. */
export async function changePassphrase(
  door: WorkspaceDoor,
  passphrase: string,
  newPassphrase: string,
): Promise<Result<undefined, WrongPassphrase | WaitBeforeRetry | KeychainLost>> {
  refuseInDemo(door)
  return door.session.inTurn(async () => {
    const keyFile = getKeyFile(door)
    const tried = await tryPassphrase(door, keyFile, passphrase)
    if (!tried.ok) return tried
    const wrapped = await wrapByPassphrase(tried.value, newPassphrase, keySources(door))
    tried.value.fill(0)
    writeKeyFile(door.paths.keyFile, { ...keyFile, ...wrapped })
    return succeeded(undefined)
  })
}

/** Answers a new code and makes the old one worthless. */
export async function renewRecoveryCode(
  door: WorkspaceDoor,
  passphrase: string,
): Promise<Result<{ recoveryCode: string }, WrongPassphrase | WaitBeforeRetry | KeychainLost>> {
  refuseInDemo(door)
  return door.session.inTurn(async () => {
    const keyFile = getKeyFile(door)
    const tried = await tryPassphrase(door, keyFile, passphrase)
    if (!tried.ok) return tried
    const secret = door.surroundings.randomBytes(recoverySecretBytes)
    const wrapped = wrapByRecoverySecret(tried.value, secret, door.surroundings.randomBytes)
    tried.value.fill(0)
    writeKeyFile(door.paths.keyFile, { ...keyFile, recovery: wrapped })
    return succeeded({ recoveryCode: printRecoveryCode(secret) })
  })
}

/** The demo opens by itself with one known passphrase; the window does not offer to change it. */
function refuseInDemo({ isDemo }: WorkspaceDoor): void {
  if (isDemo) throw new Error('The keys of the demo are never changed')
}
