import { z } from 'zod'

/** Rights of Luật 91/2025/QH15: to see, correct, restrict, erase, and take back consent. */
export const requestKindSchema = z.enum(['see', 'correct', 'restrict', 'erase', 'withdraw'])
export type RequestKind = z.infer<typeof requestKindSchema>

/** A day that a person can have meant. */
export const receivedOnSchema = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day < '2100-01-01')

export const newRequestSchema = z.strictObject({
  kind: requestKindSchema,
  personName: z.string().trim().min(2).max(200),
  /** The day it reached the association. */
  receivedOn: receivedOnSchema,
  note: z.string().trim().max(2000),
})
export type NewRequest = z.infer<typeof newRequestSchema>

export const personalRequestSchema = newRequestSchema.extend({
  id: z.uuid(),
  /** Two working days after it was received. */
  dueOn: z.iso.date(),
  answer: z.strictObject({ on: z.iso.date(), by: z.string(), words: z.string() }).nullable(),
})
export type PersonalRequest = z.infer<typeof personalRequestSchema>

const dayMs = 86_400_000
const workingDays = 2

/**
 * The last day for an answer: two working days after `receivedOn`, Saturdays and Sundays left out.
 * Public holidays are not known here; the day is then too early, never too late.
 */
export function answerDueOn(receivedOn: string): string {
  const day = new Date(`${receivedOn}T00:00:00Z`)
  let left = workingDays
  while (left > 0) {
    day.setTime(day.getTime() + dayMs)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  return day.toISOString().slice(0, 10)
}
