import type {
  KeychainLost,
  WaitBeforeRetry,
  WorkspaceDamaged,
  WrongPassphrase,
} from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { FolderInUseError } from './folder-lock.ts'
import {
  KeyFileDamagedError,
  mendKeyFile,
  openByPassphrase,
  readKeyFile,
  type KeyFile,
} from './key-file.ts'
import { openMachineSecret } from './keychain.ts'
import { openWorkspaceFile, WorkspaceUnusableError } from './open-workspace-file.ts'
import type { WorkspaceDoor } from './workspace-door.ts'
import { countWrongTry, forgetWrongTries, waitBeforeNextTry } from './wrong-tries.ts'

export async function unlockWorkspace(
  door: WorkspaceDoor,
  passphrase: string,
): Promise<Result<undefined, WrongPassphrase | WaitBeforeRetry | KeychainLost | WorkspaceDamaged>> {
  return door.session.inTurn(async () => {
    if (door.session.isOpen()) return succeeded(undefined)
    return refusingDamage(async () => {
      door.session.takeFolder()
      const keyFile = getKeyFile(door)
      const tried = await tryPassphrase(door, keyFile, passphrase)
      if (!tried.ok) return tried
      mendKeyFile(door.paths.keyFile, keyFile)
      door.session.enter(
        await openWorkspaceFile(door.paths.database, tried.value, door.openingSteps),
      )
      return succeeded(undefined)
    })
  })
}

/**
 * The data key for a passphrase; wrong ones are counted and, from the fifth on, must wait. Without
 * the keychain it is bound to, nothing is tried and nothing counted.
 */
export async function tryPassphrase(
  { paths, surroundings, keychain }: WorkspaceDoor,
  keyFile: KeyFile,
  passphrase: string,
): Promise<Result<Uint8Array, WrongPassphrase | WaitBeforeRetry | KeychainLost>> {
  const waitMs = waitBeforeNextTry(paths.wrongTries, surroundings.now())
  if (waitMs > 0) return failed({ code: 'workspace/wait', waitMs })

  const machine = await openMachineSecret(keychain, keyFile.keychain)
  if (!machine.ok) return machine
  const dataKey = await openByPassphrase(keyFile, passphrase, machine.value)
  if (!dataKey) {
    return failed({
      code: 'workspace/wrong-passphrase',
      waitMs: countWrongTry(paths.wrongTries, surroundings.now()),
    })
  }
  forgetWrongTries(paths.wrongTries)
  return succeeded(dataKey)
}

/** Throws `KeyFileDamagedError` when there is none or it cannot be understood. */
export function getKeyFile({ paths }: WorkspaceDoor): KeyFile {
  const keyFile = readKeyFile(paths.keyFile)
  if (!keyFile) throw new KeyFileDamagedError('There is no key file')
  return keyFile
}

/** Turns what can be wrong with the files of a workspace into the failure the user can act on. */
export async function refusingDamage<Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | WorkspaceDamaged>> {
  try {
    return await work()
  } catch (error) {
    const because = reasonOf(error)
    if (!because) throw error
    return failed({ code: 'workspace/damaged', because })
  }
}

function reasonOf(error: unknown): WorkspaceDamaged['because'] | null {
  if (error instanceof KeyFileDamagedError) return 'key-file'
  if (error instanceof FolderInUseError) return 'in-use'
  return error instanceof WorkspaceUnusableError ? error.because : null
}
