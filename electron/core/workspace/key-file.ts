import { existsSync, readFileSync, rmSync } from 'node:fs'

import { z } from 'zod'

import { isDiskFull } from '#core/files/disk-full.ts'
import { writeDurably } from '#core/files/write-durably.ts'

import { makeMachineSecret, type Keychain } from './keychain.ts'
import {
  argonSettings,
  argonSettingsSchema,
  combineWithMachineSecret,
  fromHex,
  hexSchema,
  keyFromPassphrase,
  keyFromRecoverySecret,
  unwrapKey,
  wrapKey,
  wrappedKeySchema,
  type WrappedKey,
} from './wrapped-key.ts'

/**
 * What lies beside the encrypted file. Without passphrase or recovery code it opens nothing; where
 * `keychain` is there, the passphrase opens it on this machine only.
 */
const keyFileSchema = z.strictObject({
  format: z.literal('nang-bac-key'),
  version: z.literal(1),
  /** Shown on the lock screen. */
  workspaceName: z.string().max(200),
  argon: argonSettingsSchema,
  passphrase: wrappedKeySchema,
  /** The machine's half of the passphrase's lock, sealed; null when the passphrase stands alone. */
  keychain: hexSchema.max(8192).nullable().default(null),
  recovery: wrappedKeySchema,
})
export type KeyFile = z.infer<typeof keyFileSchema>

/** The key file is there but is not one: nothing can be opened with it. */
export class KeyFileDamagedError extends Error {
  override readonly name = 'KeyFileDamagedError'
}

/**
 * Read from its copy when the file itself cannot be; null when there is neither. Throws
 * `KeyFileDamagedError` when neither can be understood.
 */
export function readKeyFile(file: string): KeyFile | null {
  const files = [file, copyOf(file)].filter((path) => existsSync(path))
  if (files.length === 0) return null
  const causes: unknown[] = []
  for (const path of files) {
    try {
      return keyFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      causes.push(error)
    }
  }
  throw new KeyFileDamagedError('The key file cannot be understood', { cause: causes[0] })
}

/** What stands in the file holds; its copy follows. */
export function writeKeyFile(file: string, keyFile: KeyFile): void {
  const text = `${JSON.stringify(keyFile, null, 2)}\n`
  writeDurably(file, text)
  try {
    writeDurably(copyOf(file), text)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    // No copy is better than one that a replaced passphrase still opens; unlocking makes it anew.
    rmSync(copyOf(file), { force: true })
  }
}

/** Makes file and copy alike again, once a secret has shown that what was read is sound. */
export function mendKeyFile(file: string, keyFile: KeyFile): void {
  const [text, copy] = [file, copyOf(file)].map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : null,
  )
  if (text === null || text !== copy) writeKeyFile(file, keyFile)
}

/** With its copy; what it opened is lost. */
export function removeKeyFile(file: string): void {
  for (const path of [copyOf(file), file]) rmSync(path, { force: true })
}

function copyOf(file: string): string {
  return file.replace(/\.json$/, '.backup.json')
}

type RandomBytes = (count: number) => Uint8Array

/** Bound to the keychain where there is one. */
export async function wrapByPassphrase(
  dataKey: Uint8Array,
  passphrase: string,
  { randomBytes, keychain }: { readonly randomBytes: RandomBytes; readonly keychain: Keychain },
): Promise<Pick<KeyFile, 'passphrase' | 'keychain'>> {
  const machine = await makeMachineSecret(keychain, randomBytes)
  const salt = randomBytes(16)
  const fromPassphrase = await keyFromPassphrase(passphrase, salt, argonSettings)
  const lock = { ...combined(fromPassphrase, machine?.secret ?? null), salt }
  return {
    passphrase: wrapKey(dataKey, lock, randomBytes),
    keychain: machine?.sealed ?? null,
  }
}

function combined(key: Uint8Array, machineSecret: Uint8Array | null) {
  return machineSecret === null
    ? { purpose: 'passphrase' as const, key }
    : {
        purpose: 'passphrase and keychain' as const,
        key: combineWithMachineSecret(key, machineSecret),
      }
}

export function wrapByRecoverySecret(
  dataKey: Uint8Array,
  secret: Uint8Array,
  randomBytes: RandomBytes,
): WrappedKey {
  const salt = randomBytes(16)
  const key = keyFromRecoverySecret(secret, salt)
  return wrapKey(dataKey, { purpose: 'recovery', key, salt }, randomBytes)
}

/** The data key, or null when the passphrase, or the machine's half of the lock, is wrong. */
export async function openByPassphrase(
  { argon, passphrase: wrap }: KeyFile,
  passphrase: string,
  machineSecret: Uint8Array | null = null,
): Promise<Uint8Array | null> {
  const fromPassphrase = await keyFromPassphrase(passphrase, fromHex(wrap.salt), argon)
  const { purpose, key } = combined(fromPassphrase, machineSecret)
  return unwrapKey(wrap, purpose, key)
}

/** The data key, or null when the code is another workspace's or was replaced. */
export function openByRecoverySecret(
  { recovery: wrap }: KeyFile,
  secret: Uint8Array,
): Uint8Array | null {
  return unwrapKey(wrap, 'recovery', keyFromRecoverySecret(secret, fromHex(wrap.salt)))
}
