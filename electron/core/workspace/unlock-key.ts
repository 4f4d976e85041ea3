import type {
  KeychainLost,
  WaitBeforeRetry,
  WrongPassphrase,
  WrongRecoveryCode,
} from '#shared/contract/workspace-contract.ts'
import type { Result } from '#shared/kit/result.ts'

import { tryRecoveryCode } from './recover-workspace.ts'
import { getKeyFile, tryPassphrase } from './unlock-workspace.ts'
import type { WorkspaceDoor } from './workspace-door.ts'

/** What shows that a person may open the workspace. */
export type OpensWith =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery-code'; readonly recoveryCode: string }

/** The data key of a workspace that cannot be opened itself; wrong tries are counted as ever. */
export async function unlockKey(
  door: WorkspaceDoor,
  opensWith: OpensWith,
): Promise<
  Result<Uint8Array, WrongPassphrase | WrongRecoveryCode | WaitBeforeRetry | KeychainLost>
> {
  const keyFile = getKeyFile(door)
  return opensWith.kind === 'passphrase'
    ? tryPassphrase(door, keyFile, opensWith.passphrase)
    : tryRecoveryCode(door, keyFile, opensWith.recoveryCode)
}
