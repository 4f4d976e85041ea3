import { z } from 'zod'

import { certificateChainSchema } from './certificate.ts'
import { reviewRuleSchema } from './review-rule.ts'
import { publicKeySchema, sha256Schema, signatureSchema, signedTextSchema } from './signed-text.ts'

/** Where each call of the gateway lives. */
export const gatewayPaths = {
  hello: '/v1/hello',
  enrol: '/v1/enrol',
  renew: '/v1/renew',
  session: '/v1/session',
  batches: '/v1/batches',
  validate: '/v1/batches:validate',
  blobs: '/v1/blobs',
  blobsMissing: '/v1/blobs:missing',
  files: '/v1/files',
  changes: '/v1/changes',
  snapshot: '/v1/snapshot',
} as const

/** Bytes of a batch, or of a batch an association relays. */
export const batchContentType = 'application/vnd.nang-bac.batch'
export const ndjsonContentType = 'application/x-ndjson'
export const problemContentType = 'application/problem+json'

/** `GET /v1/hello`: open to everyone; says nothing about anyone. */
export const helloSchema = z.strictObject({
  protocol: z.strictObject({ oldest: z.int(), newest: z.int() }),
  schemas: z.strictObject({ oldest: z.int(), newest: z.int() }),
  oldestApp: z.string(),
  serverTime: z.iso.datetime(),
  /** To be signed with the device's key and sent to `/v1/session` within a minute. */
  challenge: z.string().max(300),
  rootKey: publicKeySchema,
  cityChain: certificateChainSchema,
  instruments: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      sha256: sha256Schema,
      status: z.enum(['open', 'closing', 'closed']),
      until: z.iso.date().nullable(),
    }),
  ),
  limits: z.strictObject({
    records: z.int(),
    gzippedBytes: z.int(),
    rawBytes: z.int(),
    recordBytes: z.int(),
    blobBytes: z.int(),
    batchesPerMinute: z.int(),
  }),
})
export type Hello = z.infer<typeof helloSchema>

/**
 * `POST /v1/enrol`. The code itself never travels: `codeId` finds it, and `proof` is an HMAC-SHA-256
 * under a key made from it over the text of the request. The answer carries the like, so that a
 * laptop knows the city's root is the one its code was printed by.
 */
export const enrolRequestSchema = z.strictObject({
  codeId: sha256Schema,
  /** JSON of a certificate request, signed with its own key. */
  request: signedTextSchema,
  /** Hex of the HMAC over `request.text`. */
  proof: sha256Schema,
})
export const enrolledSchema = z.strictObject({
  rootKey: publicKeySchema,
  chain: certificateChainSchema,
  directory: z.array(certificateChainSchema).max(200),
})
export const enrolAnswerSchema = z.strictObject({
  /** JSON of `enrolledSchema`. */
  text: z.string(),
  /** Hex of the HMAC over `text`. */
  proof: sha256Schema,
})
export type Enrolled = z.infer<typeof enrolledSchema>

/** `POST /v1/renew`, within a session: a new certificate for new keys of the same device. */
export const renewRequestSchema = z.strictObject({ request: signedTextSchema })

/** `POST /v1/session`: the chain too, because a manager may have issued it without internet. */
export const sessionRequestSchema = z.strictObject({
  chain: certificateChainSchema,
  challenge: z.string().max(300),
  signature: signatureSchema,
})
export const sessionSchema = z.strictObject({
  token: z.string().max(600),
  expiresInMs: z.int().positive(),
  serverTime: z.iso.datetime(),
  /** What the association's results need before they count. */
  review: reviewRuleSchema,
})
export type Session = z.infer<typeof sessionSchema>

export const blobsMissingRequestSchema = z.strictObject({
  blobs: z
    .array(z.strictObject({ sha256: sha256Schema, size: z.int().positive() }))
    .min(1)
    .max(500),
})
export const blobsMissingSchema = z.strictObject({ missing: z.array(sha256Schema) })

/** RFC 9457. `type` is one of `problemTypes`; `detail` is for support, the window has its own sentence. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Where in the body, RFC 6901. */
  pointer: z.string().optional(),
  incidentId: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>

export const problemTypes = [
  'about:blank',
  'app-too-old',
  'batch-id-reused',
  'batch-too-large',
  'body-wrong',
  'certificate-expired',
  'certificate-unknown',
  'code-used-up',
  'code-wrong',
  'device-revoked',
  'not-allowed',
  'session-expired',
  'signature-wrong',
  'too-many-requests',
  'under-pressure',
  'unexpected',
] as const
export type ProblemType = (typeof problemTypes)[number]
