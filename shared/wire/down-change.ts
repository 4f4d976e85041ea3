import { z } from 'zod'

import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import {
  conflictAuthorSchema as authorSchema,
  conflictFieldSchema,
} from '#shared/domain/sync/sync-state.ts'

import { batchAnswerSchema, batchQuestionSchema } from './batch-question.ts'
import { batchRecordSchema } from './batch-record.ts'
import { certificateChainSchema } from './certificate.ts'
import { erasureBodySchema } from './erasure.ts'
import { recordOutcomeSchema, stageSchema } from './receipt.ts'
import { sha256Schema, signedTextSchema } from './signed-text.ts'

/** A firm as the city holds it. `version` is what the next change must be based on. */
export const cityFirmSchema = z.strictObject({
  firmId: z.uuid(),
  version: z.int().positive(),
  revId: z.uuid(),
  sha256: sha256Schema,
  /** Null once deleted. */
  details: firmDetailsSchema.nullable(),
  /** The firm this one turned out to be. */
  aliasOf: z.uuid().nullable(),
  author: authorSchema,
})

const bodies = {
  /** A receipt that could not be handed back at once: by file, or for a batch that was relayed. */
  receipt: z.strictObject({ receipt: signedTextSchema }),
  /** A record moved on after its receipt: approved, accepted by the city, refused, let out of quarantine. */
  outcome: z.strictObject({ outcome: recordOutcomeSchema, note: z.string().max(4000) }),
  /** To managers: a mentor's revision; to mentors: the review of theirs, and what they are assigned. */
  record: z.strictObject({
    record: batchRecordSchema,
    author: authorSchema,
    stage: stageSchema,
  }),
  firm: cityFirmSchema,
  /** To a mentor: this assignment is theirs no longer; `factTime` is of the revision that made it so. */
  withdrawal: z.strictObject({ assignmentId: z.uuid(), factTime: z.iso.datetime() }),
  conflict: z.strictObject({
    conflictId: z.uuid(),
    firmId: z.uuid(),
    revId: z.uuid(),
    baseVersion: z.int().positive().nullable(),
    cityVersion: z.int().positive(),
    fields: z.array(conflictFieldSchema).min(1).max(100),
    cityAuthor: authorSchema,
    theirAuthor: authorSchema,
  }),
  'conflict-settled': z.strictObject({ conflictId: z.uuid(), revId: z.uuid() }),
  revocation: z.strictObject({ deviceId: z.uuid(), revokedAt: z.iso.datetime() }),
  /** Someone files may be encrypted for. */
  certificate: z.strictObject({ chain: certificateChainSchema }),
  /** A person is to be erased here; the laptop answers with a `tombstone`. */
  erasure: erasureBodySchema.extend({ erasureId: z.uuid() }),
  /** Among managers of one association, by file: is this batch right, and what the other says. */
  'batch-question': batchQuestionSchema,
  'batch-answer': batchAnswerSchema,
  /** An instrument, a norm set or a reference list that the city publishes. */
  publication: z.strictObject({
    what: z.enum(['instrument', 'norm-set', 'reference']),
    id: z.string().max(120),
    version: z.string().max(40),
    sha256: sha256Schema,
    /** Of an instrument: `closing` takes results until `until`, `closed` none. */
    status: z.enum(['open', 'closing', 'closed']),
    until: z.iso.date().nullable(),
    /** JSON as it was published; its SHA-256 is above. */
    text: z.string(),
  }),
} as const

const head = { changeId: z.uuid(), orgId: z.uuid(), madeAt: z.iso.datetime() }

function changeOf<Kind extends keyof typeof bodies>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...head, body: bodies[kind] })
}

/**
 * What those above tell a laptop, over the network or in a `.nbar` file: the same texts, each signed
 * by the city or by a manager of the laptop's association. Taking one twice changes nothing.
 */
export const downChangeSchema = z.discriminatedUnion('kind', [
  changeOf('receipt'),
  changeOf('outcome'),
  changeOf('record'),
  changeOf('firm'),
  changeOf('withdrawal'),
  changeOf('conflict'),
  changeOf('conflict-settled'),
  changeOf('revocation'),
  changeOf('certificate'),
  changeOf('erasure'),
  changeOf('batch-question'),
  changeOf('batch-answer'),
  changeOf('publication'),
])
export type DownChange = z.infer<typeof downChangeSchema>
export type DownChangeKind = DownChange['kind']
export type CityFirm = z.infer<typeof cityFirmSchema>

/** A row of the feed: where to go on after it, and the signed change. */
export const feedRowSchema = z.strictObject({
  cursor: z.string().max(40),
  change: signedTextSchema,
})
export type FeedRow = z.infer<typeof feedRowSchema>

/** What a `.nbar` file holds once decrypted: chains to check signatures by, then signed changes. */
export const wayBackSchema = z.strictObject({
  kind: z.literal('nang-bac-way-back'),
  chains: z.array(certificateChainSchema).max(200),
  changes: z.array(signedTextSchema).max(20_000),
})
export type WayBack = z.infer<typeof wayBackSchema>
