import { z } from 'zod'

import { assessmentContentSchema } from '#shared/domain/assessments/assessment.ts'
import { evidenceSchema } from '#shared/domain/assessments/evidence.ts'
import { signOffSchema } from '#shared/domain/assessments/sign-off.ts'
import { firmDetailsSchema, firmIdSchema } from '#shared/domain/firms/firm.ts'

import { assignmentBodySchema, scoredWithSchema } from './assignment-body.ts'
import { erasureBodySchema, tombstoneBodySchema } from './erasure.ts'
import { sha256Schema } from './signed-text.ts'

const envelope = {
  record_id: z.uuid(),
  /** Names this revision for ever; sending it again changes nothing. */
  rev_id: z.uuid(),
  /** The version the change was made on, as the server gave it; null when the server has none yet. */
  base_version: z.int().positive().nullable(),
  /** SHA-256 of the canonical body of that version. */
  base_sha: sha256Schema.nullable(),
  op: z.enum(['put', 'delete']),
  /** When a person says it happened. */
  fact_time: z.iso.datetime(),
}

/** The score as the laptop worked it out; the city works it out again and keeps both. */
export const reportedResultSchema = z.strictObject({
  totalMin: z.int(),
  totalMax: z.int(),
  synchronyMin: z.number(),
  synchronyMax: z.number(),
  classLowest: z.string().max(60),
  classHighest: z.string().max(60),
})
export type ReportedResult = z.infer<typeof reportedResultSchema>

/** An assessment as it was signed off: a fact that is never rewritten. */
export const assessmentBodySchema = z.strictObject({
  firmId: firmIdSchema,
  instrument: scoredWithSchema,
  content: assessmentContentSchema,
  contentSha256: sha256Schema,
  evidence: z.array(evidenceSchema).max(50),
  signOffs: z.array(signOffSchema).max(20),
  result: reportedResultSchema,
  /** The laptop's history chain as it stood; its entries stay on the laptop. */
  history: z.strictObject({ seq: z.int().positive(), hash: sha256Schema }),
})
export type AssessmentBody = z.infer<typeof assessmentBodySchema>

/** What the association decided on one revision of an assessment. */
export const reviewBodySchema = z.strictObject({
  assessmentId: z.uuid(),
  targetRevId: z.uuid(),
  /** `approve-first` is one of two: nothing counts before another person's. */
  decision: z.enum(['approve', 'approve-first', 'return']),
  comments: z
    .array(
      z.strictObject({
        /** The question it is about; null for the criterion or the form as a whole. */
        inputKey: z.string().max(60).nullable(),
        criterion: z.string().max(60).nullable(),
        text: z.string().trim().min(1).max(4000),
      }),
    )
    .max(300),
})
export type ReviewBody = z.infer<typeof reviewBodySchema>

const recordOf = <Kind extends string, Body extends z.ZodType>(kind: Kind, body: Body) =>
  z.strictObject({
    kind: z.literal(kind),
    ...envelope,
    /** Settles this conflict by a person's choice. */
    resolves: z.uuid().nullable(),
    /** Null when `op` is `delete`. */
    body: body.nullable(),
  })

export const assessmentRecordSchema = recordOf('assessment', assessmentBodySchema)

/**
 * One line of a batch. A submitted revision is an immutable fact, signed with its batch where it was
 * made; those above add decisions.
 */
export const batchRecordSchema = z.discriminatedUnion('kind', [
  recordOf('firm', firmDetailsSchema),
  assessmentRecordSchema,
  recordOf('review', reviewBodySchema),
  recordOf('assignment', assignmentBodySchema),
  recordOf('erasure', erasureBodySchema),
  recordOf('tombstone', tombstoneBodySchema),
])
export type BatchRecord = z.infer<typeof batchRecordSchema>
export type RecordKind = BatchRecord['kind']

/** What can be read of a line whatever its schema, so that a newer one can be held and named. */
export const recordHeadSchema = z.looseObject({
  kind: z.string().max(40),
  record_id: z.uuid(),
  rev_id: z.uuid(),
})
