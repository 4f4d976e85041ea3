import { z } from 'zod'

import { publicKeySchema, signedTextSchema } from './signed-text.ts'

/** Who signs with a certificate. `city` signs receipts and changes; the others are laptops. */
export const certificateRoleSchema = z.enum(['city', 'association-manager', 'mentor'])
export type CertificateRole = z.infer<typeof certificateRoleSchema>

/** An age recipient: whom a file can be encrypted for. */
export const recipientSchema = z.string().regex(/^age1[0-9a-z]{58}$/)

/**
 * Binds two public keys to a device, a person and an association.
 *
 * Chain: the city's root (kept offline) signs the city's certificate, the city signs those of devices,
 * and a device of an association manager may sign those of mentors of the same association, so that
 * a laptop without internet can be enrolled.
 */
export const certificateSchema = z.strictObject({
  format: z.literal(1),
  certId: z.uuid(),
  role: certificateRoleSchema,
  orgId: z.uuid(),
  orgName: z.string().min(1).max(300),
  deviceId: z.uuid(),
  userId: z.uuid(),
  userName: z.string().min(1).max(200),
  signingKey: publicKeySchema,
  encryptionKey: recipientSchema,
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  /** The certificate that signed this one. */
  issuer: z.union([z.uuid(), z.literal('root')]),
})
export type Certificate = z.infer<typeof certificateSchema>

/** The certificate first, then its issuers, up to the one the root signed. */
export const certificateChainSchema = z.array(signedTextSchema).min(1).max(3)
export type CertificateChain = z.infer<typeof certificateChainSchema>

/** What a laptop without internet hands its manager, signed with the key it asks a certificate for. */
export const certificateRequestSchema = z.strictObject({
  format: z.literal(1),
  deviceId: z.uuid(),
  userName: z.string().trim().min(2).max(200),
  association: z.string().max(300),
  signingKey: publicKeySchema,
  encryptionKey: recipientSchema,
  madeAt: z.iso.datetime(),
})
export type CertificateRequest = z.infer<typeof certificateRequestSchema>

/** A request file (`.nbrq`): the request, signed with its own key. */
export const requestFileSchema = z.strictObject({
  kind: z.literal('nang-bac-certificate-request'),
  /** `certId` is the device's id: there is no certificate yet. */
  request: signedTextSchema,
})

/** A certificate file (`.nbct`): the way back. */
export const certificateFileSchema = z.strictObject({
  kind: z.literal('nang-bac-certificate'),
  rootKey: publicKeySchema,
  chain: certificateChainSchema,
  /** Chains of those a file may be encrypted for: managers of the association and the city. */
  directory: z.array(certificateChainSchema).max(200),
  /** Where the gateway is, once there is internet; null when the association has none. */
  gatewayUrl: z.url().nullable(),
})
export type CertificateFile = z.infer<typeof certificateFileSchema>
