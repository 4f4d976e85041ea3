import { z } from 'zod'

import {
  assessmentIdSchema,
  assessmentSchema,
  assessmentStateSchema,
  assessmentSummarySchema,
  normSetIdSchema,
  wantedEditSchema,
} from '#shared/domain/assessments/assessment.ts'
import type { EditFault } from '#shared/domain/assessments/check-edits.ts'
import { evidenceIdSchema, evidenceSchema } from '#shared/domain/assessments/evidence.ts'
import { historyEntrySchema } from '#shared/domain/assessments/history-entry.ts'
import { signerSchema, signOffSchema } from '#shared/domain/assessments/sign-off.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { FirmNotFound } from '#shared/domain/firms/firm-failures.ts'
import { listedInstrumentSchema } from '#shared/domain/instruments/instrument-definition.ts'
import { normSetSchema, normSetSummarySchema } from '#shared/domain/instruments/norm-set.ts'

import { call } from './call.ts'
import { bytesSchema, madeFileSchema } from './file-schema.ts'

export type AssessmentNotFound = { readonly code: 'assessment/not-found' }
/** The state does not allow it; the window says which states would. */
export type AssessmentClosed = {
  readonly code: 'assessment/closed'
  readonly state: z.infer<typeof assessmentStateSchema>
}
export type NothingToUndo = { readonly code: 'assessment/nothing-to-undo' }
export type OutOfScope = {
  readonly code: 'assessment/out-of-scope'
  readonly vsicCode: string | null
}
export type EditRefused = EditFault & { readonly code: 'assessment/edit-refused' }
export type ContentMoved = { readonly code: 'assessment/content-moved' }
/**
 * Entry `seq` of the history was altered or taken away outside the app: how the form stood from there
 * on cannot be told. `madeAt` is null when its date is gone too; `readableSeq` is the last entry that
 * holds, null when not even the first does.
 */
export type HistoryBroken = {
  readonly code: 'assessment/history-broken'
  readonly seq: number
  readonly madeAt: string | null
  readonly readableSeq: number | null
}
export type EvidenceRefused = {
  readonly code: 'evidence/refused'
  readonly because:
    | 'too-large'
    | 'too-many'
    | 'unknown-kind'
    | 'damaged-image'
    | 'too-many-pixels'
    | 'damaged-office'
    | 'has-macros'
    | 'overpacked-office'
}
export type EvidenceNotFound = { readonly code: 'evidence/not-found' }
export type EvidenceDamaged = { readonly code: 'evidence/damaged' }

const byAssessment = z.strictObject({ assessmentId: assessmentIdSchema })

export const assessmentsContract = {
  list: call({
    input: z.strictObject({
      firmId: firmIdSchema.nullable(),
      states: z.array(assessmentStateSchema).nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(assessmentSummarySchema),
  }).orFails<never>(),
  /** Starts an assessment; refused outside the instrument's scope (VSIC section C and flagged key sectors). */
  start: call({
    input: z.strictObject({
      firmId: firmIdSchema,
      instrumentId: z.string().max(60),
      referenceYear: z.int().min(2000).max(2100),
    }),
    output: assessmentSchema,
  }).orFails<FirmNotFound | OutOfScope>(),
  get: call({ input: byAssessment, output: assessmentSchema }).orFails<AssessmentNotFound>(),
  /** What was returned is in hand again, with an entry of the history; others stay as they are. */
  resume: call({ input: byAssessment, output: assessmentSchema }).orFails<AssessmentNotFound>(),
  /** Durable (fsync) when it answers. All edits are one step of undo. */
  change: call({
    input: byAssessment.extend({ edits: z.array(wantedEditSchema).min(1).max(200) }),
    output: assessmentSchema,
  }).orFails<AssessmentNotFound | AssessmentClosed | EditRefused>(),
  undo: call({ input: byAssessment, output: assessmentSchema }).orFails<
    AssessmentNotFound | AssessmentClosed | NothingToUndo
  >(),
  redo: call({ input: byAssessment, output: assessmentSchema }).orFails<
    AssessmentNotFound | AssessmentClosed | NothingToUndo
  >(),
  /** Newest first. `intact` is false when the hash chain does not hold. */
  history: call({
    input: byAssessment,
    output: z.strictObject({ intact: z.boolean(), entries: z.array(historyEntrySchema) }),
  }).orFails<AssessmentNotFound>(),
  /** The form as it was after history entry `seq`, read-only. */
  asItWas: call({
    input: byAssessment.extend({ seq: z.int().min(0) }),
    output: assessmentSchema,
  }).orFails<AssessmentNotFound | HistoryBroken>(),
  /** The last signed or newest earlier assessment of the same firm, for figures beside the new ones. */
  previous: call({
    input: byAssessment,
    output: assessmentSchema.nullable(),
  }).orFails<AssessmentNotFound>(),
}

export const evidenceContract = {
  list: call({
    input: byAssessment,
    output: z.array(evidenceSchema),
  }).orFails<AssessmentNotFound>(),
  attach: call({
    input: byAssessment.extend({
      inputKey: z.string().max(60).nullable(),
      fileName: z.string().min(1).max(300),
      caption: z.string().max(500),
      bytes: bytesSchema,
    }),
    output: evidenceSchema,
  }).orFails<AssessmentNotFound | AssessmentClosed | EvidenceRefused>(),
  open: call({
    input: z.strictObject({ evidenceId: evidenceIdSchema }),
    output: madeFileSchema,
  }).orFails<EvidenceNotFound | EvidenceDamaged>(),
  remove: call({
    input: z.strictObject({ evidenceId: evidenceIdSchema }),
    output: z.void(),
  }).orFails<EvidenceNotFound | AssessmentClosed>(),
}

export const signOffsContract = {
  list: call({ input: byAssessment, output: z.array(signOffSchema) }).orFails<AssessmentNotFound>(),
  /** Refused when the content is no longer the one the signers were shown. */
  sign: call({
    input: byAssessment.extend({
      contentSha256: z.string().length(64),
      signers: z.array(signerSchema).min(2).max(6),
    }),
    output: signOffSchema,
  }).orFails<AssessmentNotFound | AssessmentClosed | ContentMoved>(),
}

const inLanguage = { language: z.enum(['vi', 'en']) }

export const reportsContract = {
  assessmentPdf: call({
    input: byAssessment.extend(inLanguage),
    output: madeFileSchema,
  }).orFails<AssessmentNotFound>(),
  assessmentXlsx: call({
    input: byAssessment.extend(inLanguage),
    output: madeFileSchema,
  }).orFails<AssessmentNotFound>(),
  /** The “hỏi sau” list for the firm's accountant. */
  askLaterPdf: call({
    input: byAssessment.extend(inLanguage),
    output: madeFileSchema,
  }).orFails<AssessmentNotFound>(),
}

export const instrumentsContract = {
  list: call({ input: z.void(), output: z.array(listedInstrumentSchema) }).orFails<never>(),
}

export type NormFileRefused = {
  readonly code: 'norms/file-refused'
  readonly faults: readonly {
    readonly cell: string
    /** The norm whose column it is; null for the sector's code, its name and the whole row. */
    readonly normKey: string | null
    readonly code:
      | 'not-a-table'
      | 'no-header'
      | 'no-column'
      | 'unknown-vsic'
      | 'not-a-number'
      | 'negative'
      | 'twice'
      | 'example'
      | 'empty'
    readonly found: string
  }[]
}

export const normsContract = {
  list: call({ input: z.void(), output: z.array(normSetSummarySchema) }).orFails<never>(),
  get: call({
    input: z.strictObject({ normSetId: normSetIdSchema }),
    output: normSetSchema.nullable(),
  }).orFails<never>(),
  /** All rows or none. Columns: VSIC code, name, then one for each norm of the instrument, by heading. */
  import: call({
    input: z.strictObject({
      fileName: z.string().max(300),
      bytes: bytesSchema,
      instrumentId: z.string().max(60),
      name: z.string().trim().min(2).max(200),
      source: z.string().trim().min(2).max(500),
      issuedBy: z.string().trim().min(2).max(200),
      validFrom: z.iso.date(),
      vsicVersion: z.enum(['2018', '2025']),
    }),
    output: normSetSummarySchema,
  }).orFails<NormFileRefused>(),
  template: call({
    input: z.strictObject({ instrumentId: z.string().max(60), ...inLanguage }),
    output: madeFileSchema,
  }).orFails<never>(),
}
