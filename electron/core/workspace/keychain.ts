import type { KeychainLost } from '#shared/contract/workspace-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { fromHex, toHex } from './wrapped-key.ts'

/**
 * The operating system's own store of secrets, as a host reaches it. What is sealed opens on this
 * machine, under this account, in this host; nowhere else.
 */
export type Keychain = {
  /** Null when there is no real keychain, or it cannot be reached now. */
  readonly seal: (secret: Uint8Array) => Promise<Uint8Array | null>
  /** Null when it is not there, not the one that sealed, or does not give the secret out. */
  readonly open: (sealed: Uint8Array) => Promise<Uint8Array | null>
}

/** For hosts without one: the passphrase alone guards the key. */
export const noKeychain: Keychain = {
  seal: () => Promise.resolve(null),
  open: () => Promise.resolve(null),
}

/** A secret that only this machine can read, and how it lies sealed in the key file (hex). */
export type MachineSecret = { readonly secret: Uint8Array; readonly sealed: string }

const secretBytes = 32

/** Null when there is no keychain, or one that does not give back what it was given. */
export async function makeMachineSecret(
  keychain: Keychain,
  randomBytes: (count: number) => Uint8Array,
): Promise<MachineSecret | null> {
  const secret = randomBytes(secretBytes)
  const sealed = await keychain.seal(secret)
  const opened = sealed && (await keychain.open(sealed))
  if (!opened || !Buffer.from(opened).equals(secret)) return null
  return { secret, sealed: toHex(sealed) }
}

/** The secret a passphrase is combined with; null when the key file is bound to no keychain. */
export async function openMachineSecret(
  keychain: Keychain,
  sealed: string | null,
): Promise<Result<Uint8Array | null, KeychainLost>> {
  if (sealed === null) return succeeded(null)
  const secret = await keychain.open(fromHex(sealed))
  return secret ? succeeded(secret) : failed({ code: 'workspace/keychain-lost' })
}
