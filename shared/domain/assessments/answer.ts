import { z } from 'zod'

export const answerStatusSchema = z.enum([
  'answered',
  'not_applicable',
  'unknown',
  'refused',
  'ask_later',
])
export const evidenceStrengthSchema = z.enum(['told', 'seen', 'document', 'measured'])

/** Finite and not negative; whole where the input's type asks for it. Text is an option code. */
export const inputValueSchema = z.union([
  z.number().nonnegative().max(Number.MAX_SAFE_INTEGER),
  z.boolean(),
  z.string().max(60),
])

/** One answer to one input. `value` is null unless the status is `answered`. */
export const answerSchema = z
  .strictObject({
    value: inputValueSchema.nullable(),
    status: answerStatusSchema,
    /** Who will know, for `ask_later`: “kế toán trưởng”. */
    askWhom: z.string().max(200).nullable(),
    strength: evidenceStrengthSchema.nullable(),
    note: z.string().max(4000),
  })
  .refine((answer) => (answer.status === 'answered') === (answer.value !== null), {
    message: 'A value belongs to the status answered, and only to it',
  })

export type Answer = z.infer<typeof answerSchema>
export type AnswerStatus = z.infer<typeof answerStatusSchema>
/** Why there is no value. */
export const openStatusSchema = answerStatusSchema.exclude(['answered'])
export type OpenStatus = z.infer<typeof openStatusSchema>
export type EvidenceStrength = z.infer<typeof evidenceStrengthSchema>
