import { z } from 'zod'

import {
  assessmentContentSchema,
  assessmentIdSchema,
} from '#shared/domain/assessments/assessment.ts'
import { evidenceSchema } from '#shared/domain/assessments/evidence.ts'
import { signOffSchema } from '#shared/domain/assessments/sign-off.ts'
import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import type { DecisionRefused } from '#shared/domain/review/check-decision.ts'
import { reviewCommentSchema } from '#shared/domain/review/review-comment.ts'
import { reviewDecisionSchema, reviewRemarkSchema } from '#shared/domain/review/review-decision.ts'
import {
  reviewFilterSchema,
  reviewItemSchema,
  reviewMarks,
} from '#shared/domain/review/review-item.ts'
import { reviewStateSchema } from '#shared/domain/review/review-state.ts'
import { twoPersonChangeSchema } from '#shared/domain/review/two-person-change.ts'

import type { EvidenceDamaged, EvidenceNotFound } from './assessments-contract.ts'
import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'
import type { NotEnrolled } from './sync-contract.ts'

export type ReviewNotFound = { readonly code: 'review/not-found' }
/** A newer revision has arrived since the window was shown this one. */
export type ReviewOutdated = { readonly code: 'review/outdated' }
/** A return has to say at least one thing to mend. */
export type NothingSaid = { readonly code: 'review/nothing-said' }
/** Nothing of this assessment was returned here, or no laptop of the mentor is known. */
export type NoReturnToWrite = {
  readonly code: 'review/no-return'
  readonly because: 'not-returned' | 'mentor-unknown'
}

/** The first approval was not given at this laptop, or no other manager's laptop is known. */
export type NoApprovalToPass = {
  readonly code: 'review/no-approval'
  readonly because: 'not-made-here' | 'no-colleague'
}

const byRecord = z.strictObject({ recordId: assessmentIdSchema })

const decideWantedSchema = byRecord.extend({
  /** The revision that was looked at. */
  revId: z.uuid(),
  decision: z.enum(['approve', 'return', 'withdraw']),
  remarks: z.array(reviewRemarkSchema).max(300),
})
export type DecideWanted = z.infer<typeof decideWantedSchema>

const sentRevisionSchema = z.strictObject({
  revId: z.uuid(),
  content: assessmentContentSchema,
  evidence: z.array(evidenceSchema),
  arrivedAt: z.iso.datetime(),
})

/** An assessment as its mentor signed and sent it, and what was decided on it so far. */
export const arrivedAssessmentSchema = z.strictObject({
  item: reviewItemSchema,
  instrument: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  content: assessmentContentSchema,
  evidence: z.array(evidenceSchema),
  /** Hashes of evidence whose file this laptop does not have. */
  missingFiles: z.array(z.string()),
  signOffs: z.array(signOffSchema),
  /** Whether the content is what its own hash says. */
  isSound: z.boolean(),
  /** Null until the firm has arrived. */
  firm: firmDetailsSchema.nullable(),
  /** The revision before, when this one mends it. */
  previous: sentRevisionSchema.nullable(),
  /** The oldest first; of earlier revisions too. */
  decisions: z.array(reviewDecisionSchema),
  /** False when a decision is no longer what it was: altered outside the app. */
  isHistorySound: z.boolean(),
  isTwoPerson: z.boolean(),
  /** Remarks on this revision that were typed and not decided on yet. */
  draft: z.array(reviewRemarkSchema),
  /** Whether the person at this laptop is its author, who may not review it. */
  isOwnWork: z.boolean(),
})
export type ArrivedAssessment = z.infer<typeof arrivedAssessmentSchema>

const markCountsSchema = z.record(z.enum(reviewMarks), z.int())
export type MarkCounts = z.infer<typeof markCountsSchema>

/** What an association manager decides on mentors' work. */
export const reviewContract = {
  /** The longest waiting first. */
  list: call({
    input: z.strictObject({
      filter: reviewFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      rows: z.array(reviewItemSchema),
      total: z.int(),
      /** Of the lines the filter leaves, how many carry each mark. */
      marks: markCountsSchema,
      /** Of all lines; a state without any is left out. */
      states: z.partialRecord(reviewStateSchema, z.int()),
    }),
  }).orFails<never>(),
  get: call({ input: byRecord, output: arrivedAssessmentSchema }).orFails<ReviewNotFound>(),
  openEvidence: call({
    input: byRecord.extend({ sha256: z.string().length(64) }),
    output: madeFileSchema,
  }).orFails<ReviewNotFound | EvidenceNotFound | EvidenceDamaged>(),
  decide: call({ input: decideWantedSchema, output: reviewItemSchema }).orFails<
    NotEnrolled | ReviewNotFound | ReviewOutdated | NothingSaid | DecisionRefused
  >(),
  /** Keeps remarks while they are being typed; a decision takes them away. */
  keepDraft: call({
    input: byRecord.extend({ revId: z.uuid(), remarks: z.array(reviewRemarkSchema).max(300) }),
    output: z.void(),
  }).orFails<never>(),
  /** The return as a `.nbar` file that the mentor's laptop alone can open. */
  makeReturnFile: call({ input: byRecord, output: madeFileSchema }).orFails<
    NotEnrolled | ReviewNotFound | NoReturnToWrite
  >(),
  /** The first of two approvals as a `.nbar` file that the other managers' laptops alone can open. */
  makeApprovalFile: call({ input: byRecord, output: madeFileSchema }).orFails<
    NotEnrolled | ReviewNotFound | NoApprovalToPass
  >(),
  settings: call({
    input: z.void(),
    output: z.strictObject({
      isTwoPerson: z.boolean(),
      /** Then it cannot be switched off here. */
      isByCity: z.boolean(),
      /** The city counts what mentors send at once: nothing waits here for a review. */
      isCountedAtOnce: z.boolean(),
      /** Of what is set here: the latest first, at most fifty. */
      changes: z.array(twoPersonChangeSchema),
    }),
  }).orFails<never>(),
  setTwoPerson: call({
    input: z.strictObject({ isOn: z.boolean() }),
    output: z.void(),
  }).orFails<never>(),
}

export type CommentNotFound = { readonly code: 'review-comment/not-found' }

const commentsOnWorkSchema = z.strictObject({
  comments: z.array(reviewCommentSchema),
  /** As it was sent, to see what was mended since; null when nothing was said. */
  sentContent: assessmentContentSchema.nullable(),
})
export type CommentsOnWork = z.infer<typeof commentsOnWorkSchema>

const commentCountSchema = z.strictObject({
  assessmentId: z.uuid(),
  all: z.int(),
  /** Not ticked off yet. */
  open: z.int(),
})
export type CommentCount = z.infer<typeof commentCountSchema>

/** What reviewers said of the work of this laptop. */
export const reviewCommentsContract = {
  /** Of the revision that was sent last. */
  list: call({
    input: z.strictObject({ assessmentId: assessmentIdSchema }),
    output: commentsOnWorkSchema,
  }).orFails<never>(),
  /** One entry for each assessment whose last revision was given back. */
  counts: call({ input: z.void(), output: z.array(commentCountSchema) }).orFails<never>(),
  tick: call({
    input: z.strictObject({ commentId: z.string().max(120), isDone: z.boolean() }),
    output: reviewCommentSchema,
  }).orFails<CommentNotFound>(),
}
