import { z } from 'zod'

import { sha256Schema } from './signed-text.ts'

/**
 * How far a record has come: `association` until the association has approved it, `city` when it
 * counts there.
 */
export const stageSchema = z.enum(['association', 'city'])

/**
 * What became of one record. `duplicate`: known before, nothing changed. `held`: waits for something
 * it names, and is tried again. `rejected`: kept word for word in quarantine. `conflict`: kept, and a
 * person chooses.
 */
export const recordOutcomeSchema = z.strictObject({
  rev_id: z.uuid(),
  record_id: z.uuid(),
  kind: z.string().max(40),
  status: z.enum(['accepted', 'duplicate', 'rejected', 'conflict', 'held']),
  /** Set for `accepted` and `duplicate`. */
  stage: stageSchema.nullable(),
  /** Given by the server under lock; null unless accepted or a duplicate. */
  version: z.int().positive().nullable(),
  /** Set when the record is now known under another id: two firms with one tax code. */
  alias_of: z.uuid().nullable(),
  /** `null` when all is well; otherwise a reason from `recordFaults`. */
  code: z.string().max(80).nullable(),
  /** RFC 6901, into the record. */
  pointer: z.string().max(300).nullable(),
  /** What is missing, for `held`: `batch 7`, `firm <id>`, `instrument <sha256>`, `blob <sha256>`. */
  needs: z.array(z.string().max(120)).max(50),
  conflict_id: z.uuid().nullable(),
})
export type RecordOutcome = z.infer<typeof recordOutcomeSchema>

/** Why a record was not accepted, or was accepted with a warning. The window has a sentence for each. */
export const recordFaults = [
  'record/unreadable',
  'record/wrong-shape',
  'record/newer-schema',
  'record/older-schema',
  'record/too-large',
  'record/unknown-kind',
  'record/not-yours',
  'record/rev-reused',
  'record/sample',
  'firm/merge-conflict',
  'firm/changed-after-delete',
  'firm/unknown',
  'assessment/not-the-owner',
  'assessment/content-hash',
  'assessment/unsigned',
  'assessment/unknown-instrument',
  'assessment/score-differs',
  'review/unknown-revision',
  'review/own-work',
  'review/same-person',
  'review/not-a-manager',
  'review/already-decided',
  'assignment/not-a-manager',
  'assignment/unknown',
  'erasure/not-a-manager',
  'erasure/unknown',
  'batch/missing-earlier',
  'device/revoked',
] as const
export type RecordFault = (typeof recordFaults)[number]

/**
 * Signed by the city for one batch; the same batch always gets the same text. Stored as text on both
 * sides.
 */
export const receiptSchema = z.strictObject({
  format: z.literal(1),
  batch_id: z.uuid(),
  manifest_sha256: sha256Schema,
  org_id: z.uuid(),
  device_id: z.uuid(),
  device_seq: z.int().positive(),
  received_at: z.iso.datetime(),
  records: z.array(recordOutcomeSchema).max(500),
  /** Files the gateway does not hold yet. */
  missing_blobs: z.array(sha256Schema).max(2_000),
})
export type Receipt = z.infer<typeof receiptSchema>
