import { z } from 'zod'

/** 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
const base64Schema = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
/** 64 bytes of an Ed25519 signature. */
export const signatureSchema = base64Schema.length(88)
/** 32 bytes of an Ed25519 public key. */
export const publicKeySchema = base64Schema.length(44)

/**
 * What a signature is for. It stands in what is signed, so that a signature made for one purpose is
 * worth nothing for another.
 */
export type SigningPurpose =
  | 'batch'
  | 'certificate'
  | 'certificate-request'
  | 'change'
  | 'receipt'
  | 'relay'
  | 'session'
  | 'update'

/** The bytes before the hash: `nang-bac-receipt/1` and a zero byte. */
export function signingPrefix(purpose: SigningPurpose): string {
  return `nang-bac-${purpose}/1\0`
}

/**
 * A text as it was signed. The text travels and is kept as it is: an object written anew would have
 * other bytes. `certId` names the certificate of the key; the city's root is `root`.
 */
export const signedTextSchema = z.strictObject({
  text: z.string().max(4 * 1024 * 1024),
  signature: signatureSchema,
  certId: z.union([z.uuid(), z.literal('root')]),
})
export type SignedText = z.infer<typeof signedTextSchema>
