import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

import { argon2id } from 'hash-wasm'
import { z } from 'zod'

export const dataKeyBytes = 32
const nonceBytes = 12
const tagBytes = 16

export const hexSchema = z.string().regex(/^([0-9a-f]{2})+$/)

/** The data key under one lock, and what is needed to open that lock but the secret itself. */
export const wrappedKeySchema = z.strictObject({
  salt: hexSchema.length(32),
  nonce: hexSchema.length(2 * nonceBytes),
  /** AES-256-GCM ciphertext with its tag. */
  wrapped: hexSchema.length(2 * (dataKeyBytes + tagBytes)),
})
export type WrappedKey = z.infer<typeof wrappedKeySchema>

export const argonSettingsSchema = z.strictObject({
  kdf: z.literal('argon2id'),
  memoryKiB: z.int().min(65_536).max(1_048_576),
  passes: z.int().min(3).max(20),
  lanes: z.literal(1),
})
export type ArgonSettings = z.infer<typeof argonSettingsSchema>

/** 64 MiB and three passes: about a third of a second on an office laptop. */
export const argonSettings: ArgonSettings = {
  kdf: 'argon2id',
  memoryKiB: 65_536,
  passes: 3,
  lanes: 1,
}

type RandomBytes = (count: number) => Uint8Array
type Purpose = 'passphrase' | 'passphrase and keychain' | 'recovery'

/** The key that a passphrase gives. NFC first: the same letters can be typed as different code points. */
export function keyFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  settings: ArgonSettings,
): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    parallelism: settings.lanes,
    iterations: settings.passes,
    memorySize: settings.memoryKiB,
    hashLength: dataKeyBytes,
    outputType: 'binary',
  })
}

/** Both halves are needed: what the person knows and what only this machine can read. */
export function combineWithMachineSecret(key: Uint8Array, machineSecret: Uint8Array): Uint8Array {
  const purpose = 'nang-bac passphrase and keychain'
  return new Uint8Array(hkdfSync('sha256', key, machineSecret, purpose, dataKeyBytes))
}

/** The key that a recovery secret gives; the secret is random, so one hash is enough. */
export function keyFromRecoverySecret(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'nang-bac recovery key', dataKeyBytes))
}

/** Encrypts the data key under a key made from `salt`; the purpose is bound in, so wraps cannot be swapped. */
export function wrapKey(
  dataKey: Uint8Array,
  lock: { readonly purpose: Purpose; readonly key: Uint8Array; readonly salt: Uint8Array },
  randomBytes: RandomBytes,
): WrappedKey {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', lock.key, nonce)
  cipher.setAAD(Buffer.from(`nang-bac ${lock.purpose}`))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { salt: toHex(lock.salt), nonce: toHex(nonce), wrapped: toHex(wrapped) }
}

/** Null when the key is not the one it was wrapped with. */
export function unwrapKey(
  { nonce, wrapped }: WrappedKey,
  purpose: Purpose,
  key: Uint8Array,
): Uint8Array | null {
  const bytes = fromHex(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', key, fromHex(nonce))
  decipher.setAAD(Buffer.from(`nang-bac ${purpose}`))
  decipher.setAuthTag(bytes.subarray(dataKeyBytes))
  try {
    const dataKey = decipher.update(bytes.subarray(0, dataKeyBytes))
    return new Uint8Array(Buffer.concat([dataKey, decipher.final()]))
  } catch {
    return null
  }
}

export function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
