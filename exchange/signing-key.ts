import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'

import { signingPrefix, type SigningPurpose } from '#shared/wire/signed-text.ts'

import { sha256Hex } from './sha256.ts'

/** An Ed25519 key that signs. `publicKey` is base64 of its 32 bytes; `secret` of the 32 of its seed. */
export type SigningKey = {
  readonly publicKey: string
  readonly secret: string
  /** 64 bytes over the purpose and the SHA-256 of the content. */
  readonly sign: (purpose: SigningPurpose, content: string | Uint8Array) => Uint8Array
}

// The fixed beginnings of an Ed25519 key in DER (RFC 8410); the 32 bytes follow.
const secretHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

export function makeSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  return toSigningKey(der.subarray(secretHead.length).toString('base64'))
}

/** Throws when the secret is not 32 bytes in base64. */
export function toSigningKey(secret: string): SigningKey {
  const key = createPrivateKey({
    key: Buffer.concat([secretHead, bytesOf(secret)]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicDer = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: publicDer.subarray(publicHead.length).toString('base64'),
    secret,
    sign: (purpose, content) => new Uint8Array(sign(null, toBeSigned(purpose, content), key)),
  }
}

/** Whether the signature was made with the key, for this purpose, over this content. */
export function isSignatureOf(
  publicKey: string,
  signature: Uint8Array,
  signed: { readonly purpose: SigningPurpose; readonly content: string | Uint8Array },
): boolean {
  const key = publicKeyOf(publicKey)
  return key !== null && verify(null, toBeSigned(signed.purpose, signed.content), key, signature)
}

function toBeSigned(purpose: SigningPurpose, content: string | Uint8Array): Buffer {
  return Buffer.from(signingPrefix(purpose) + sha256Hex(content), 'latin1')
}

const publicKeys = new Map<string, KeyObject>()
const rememberedKeys = 1_000

/** Null when these are not the bytes of a key. Reading one costs as much as verifying with it. */
function publicKeyOf(publicKey: string): KeyObject | null {
  const known = publicKeys.get(publicKey)
  if (known) return known
  try {
    const der = Buffer.concat([publicHead, bytesOf(publicKey)])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    if (publicKeys.size >= rememberedKeys) publicKeys.clear()
    publicKeys.set(publicKey, key)
    return key
  } catch {
    return null
  }
}

function bytesOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== 32) throw new TypeError('An Ed25519 key has 32 bytes')
  return bytes
}
