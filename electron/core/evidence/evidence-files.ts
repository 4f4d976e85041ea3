import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { syncFolder, writeDurably } from '#core/files/write-durably.ts'
import { sha256 } from '#core/history/history-chain.ts'

const magic = Buffer.from('NBE1')
const nonceBytes = 12
const tagBytes = 16

/** The file is gone, or is no longer what its name says. */
export class EvidenceDamagedError extends Error {
  override readonly name = 'EvidenceDamagedError'
}

/**
 * Encrypted files named by the SHA-256 of what is in them. A file is written once and never changed,
 * and deleted only with the person it is about, so that every backup of the database finds the
 * evidence it refers to.
 */
export type EvidenceFiles = {
  /** Durable when it answers the SHA-256 of the bytes. */
  readonly put: (bytes: Uint8Array) => string
  /** Throws `EvidenceDamagedError`. */
  readonly get: (hash: string) => Uint8Array<ArrayBuffer>
  /** Whether there is such a file; not whether it is whole. */
  readonly has: (hash: string) => boolean
  /** For good. Nothing happens when there is none. */
  readonly erase: (hash: string) => void
}

export function openEvidenceFiles(folder: string, dataKey: Uint8Array): EvidenceFiles {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'nang-bac evidence', 32))
  const fileOf = (hash: string): string => join(folder, hash.slice(0, 2), hash)
  const get = (hash: string): Uint8Array<ArrayBuffer> => {
    try {
      return decrypt(readFileSync(fileOf(hash)), key, hash)
    } catch (cause) {
      throw new EvidenceDamagedError(`Evidence ${hash} cannot be read`, { cause })
    }
  }
  return {
    get,
    has: (hash) => existsSync(fileOf(hash)),
    erase: (hash) => rmSync(fileOf(hash), { force: true }),
    put: (bytes) => {
      const hash = sha256(bytes)
      if (existsSync(fileOf(hash)) && isWhole(get, hash)) return hash
      mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 })
      writeDurably(fileOf(hash), encrypt(bytes, key, hash))
      syncFolder(folder)
      return hash
    },
  }
}

function isWhole(get: (hash: string) => Uint8Array, hash: string): boolean {
  try {
    get(hash)
    return true
  } catch {
    return false
  }
}

/** The hash is bound in, so that files cannot be exchanged for one another. */
function encrypt(bytes: Uint8Array, key: Uint8Array, hash: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(hash))
  return Buffer.concat([magic, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

function decrypt(file: Buffer, key: Uint8Array, hash: string): Uint8Array<ArrayBuffer> {
  const start = magic.length + nonceBytes
  if (!file.subarray(0, magic.length).equals(magic)) throw new Error('Not an evidence file')
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(magic.length, start))
  decipher.setAAD(Buffer.from(hash))
  decipher.setAuthTag(file.subarray(-tagBytes))
  const bytes = Buffer.concat([decipher.update(file.subarray(start, -tagBytes)), decipher.final()])
  if (sha256(bytes) !== hash) throw new Error('The content does not have its hash')
  return new Uint8Array(bytes)
}
