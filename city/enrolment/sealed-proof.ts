import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * The key a code is proved by, as the database keeps it: sealed under the city's own secret and bound to
 * its code, so that who reads a row of an open code cannot enrol by it.
 */
export function sealProof(secret: Uint8Array, codeId: string, proofKey: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce)
  cipher.setAAD(Buffer.from(codeId))
  const sealed = [nonce, cipher.update(proofKey, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(sealed).toString('base64')
}

/** Null for what was sealed by another city, for another code, or not at all. */
export function openProof(secret: Uint8Array, codeId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceBytes + tagBytes) return null
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), nonce)
  decipher.setAAD(Buffer.from(codeId))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    const opened = [decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]
    return Buffer.concat(opened).toString('utf8')
  } catch {
    return null
  }
}

function sealingKey(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, Buffer.alloc(0), 'nang-bac-code-proof/1', 32))
}
