import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { answerSchema } from './answer.ts'

export const assessmentIdSchema = z.uuid().brand<'AssessmentId'>()
export type AssessmentId = z.infer<typeof assessmentIdSchema>

export const normSetIdSchema = z.uuid().brand<'NormSetId'>()
export type NormSetId = z.infer<typeof normSetIdSchema>

/** `assigned -> in_progress -> signed_off -> submitted -> …`; see `assessment-state.ts` for the arrows. */
export const assessmentStateSchema = z.enum([
  'assigned',
  'in_progress',
  'signed_off',
  'submitted',
  'returned',
  'approved',
  'batched',
  'accepted',
  'refused',
  'amended',
])
export type AssessmentState = z.infer<typeof assessmentStateSchema>

export const fixedCriterionSchema = z.strictObject({
  points: z.int().min(0),
  reason: z.string().trim().min(3).max(2000),
})

const effortSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** The norms an assessment is scored with, copied at the moment they were chosen. */
export const chosenNormsSchema = z.strictObject({
  normSetId: normSetIdSchema,
  normSetName: z.string(),
  /** Shown wherever a norm appears. */
  isSample: z.boolean(),
  source: z.string(),
  /** The VSIC row they were taken from. */
  vsicCode: z.string(),
  values: z.record(z.string(), z.number().nonnegative()),
})
export type ChosenNorms = z.infer<typeof chosenNormsSchema>

/** One step the mentor picked for the roadmap, with what was agreed on site. */
export const roadmapActionSchema = z.strictObject({
  criterion: z.string().max(60),
  /** How many bands to climb. */
  bands: z.int().min(1).max(20),
  what: z.string().max(2000),
  byWhom: z.string().max(200),
  /** ISO date, or null while open. */
  dueOn: z.iso.date().nullable(),
  programmeIds: z.array(z.string().max(20)).max(30),
})
export type RoadmapAction = z.infer<typeof roadmapActionSchema>

/**
 * What the mentor fills in; the part a signature covers. Every field is changed through `Edit`s, so
 * that each change stands in the history.
 */
export const assessmentContentSchema = z.strictObject({
  /** The year assessed; figures “of the year” are of the year before it. */
  referenceYear: z.int().min(2000).max(2100),
  /** ISO date of the visit, a fact told by a person and never taken from the clock alone. */
  visitedOn: z.iso.date().nullable(),
  /** By input key. A key that is absent was not touched yet. */
  answers: z.record(z.string(), answerSchema),
  /** By criterion code. */
  fixedCriteria: z.record(z.string(), fixedCriterionSchema),
  /** By criterion code, where the mentor changed the instrument's proposal. */
  efforts: z.record(z.string(), effortSchema),
  norms: chosenNormsSchema.nullable(),
  /** By step id. */
  actions: z.record(z.string(), roadmapActionSchema),
})
export type AssessmentContent = z.infer<typeof assessmentContentSchema>

const otherEditSchemas = [
  z.strictObject({
    field: z.literal('answer'),
    key: z.string().max(60),
    value: answerSchema.nullable(),
  }),
  z.strictObject({
    field: z.literal('fixed-criterion'),
    key: z.string().max(60),
    value: fixedCriterionSchema.nullable(),
  }),
  z.strictObject({
    field: z.literal('effort'),
    key: z.string().max(60),
    value: effortSchema.nullable(),
  }),
  z.strictObject({
    field: z.literal('action'),
    key: z.string().max(60),
    value: roadmapActionSchema.nullable(),
  }),
  z.strictObject({ field: z.literal('reference-year'), value: z.int().min(2000).max(2100) }),
  z.strictObject({ field: z.literal('visited-on'), value: z.iso.date().nullable() }),
] as const

/** One field set to a new value; null clears it. Several edits make one undoable change. */
export const editSchema = z.discriminatedUnion('field', [
  ...otherEditSchemas,
  z.strictObject({ field: z.literal('norms'), value: chosenNormsSchema.nullable() }),
])
export type Edit = z.infer<typeof editSchema>

/** Which norms are asked for; the core copies them from its own set. */
const wantedNormsSchema = chosenNormsSchema.pick({ normSetId: true, vsicCode: true })
export type WantedNorms = z.infer<typeof wantedNormsSchema>

/** An edit as the window asks for it: what the norms are called and hold is not the window's to say. */
export const wantedEditSchema = z.discriminatedUnion('field', [
  ...otherEditSchemas,
  z.strictObject({ field: z.literal('norms'), value: wantedNormsSchema.nullable() }),
])
export type WantedEdit = z.infer<typeof wantedEditSchema>

/** An assessment as the window holds it. */
export const assessmentSchema = z.strictObject({
  id: assessmentIdSchema,
  firmId: firmIdSchema,
  firmName: z.string(),
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  instrumentSha256: z.string(),
  state: assessmentStateSchema,
  isSample: z.boolean(),
  content: assessmentContentSchema,
  /** Number of the last history entry; 0 before the first. */
  headSeq: z.int().min(0),
  headHash: z.string(),
  /** SHA-256 of the canonical content with its evidence, what a signature is bound to. */
  contentSha256: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Assessment = z.infer<typeof assessmentSchema>

/** A line in lists: enough to show the result without opening it. */
export const assessmentSummarySchema = z.strictObject({
  id: assessmentIdSchema,
  firmId: firmIdSchema,
  firmName: z.string(),
  state: assessmentStateSchema,
  isSample: z.boolean(),
  referenceYear: z.int(),
  visitedOn: z.iso.date().nullable(),
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  answeredCount: z.int(),
  inputCount: z.int(),
  askLaterCount: z.int(),
  totalMin: z.int(),
  totalMax: z.int(),
  classLowest: z.string(),
  classHighest: z.string(),
  updatedAt: z.iso.datetime(),
})
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>
