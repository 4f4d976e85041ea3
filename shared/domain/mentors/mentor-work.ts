import { z } from 'zod'

export const workIdSchema = z.uuid().brand<'MentorWorkId'>()
export type WorkId = z.infer<typeof workIdSchema>

/** Hours a mentor worked for the association, as a manager wrote them down or counted a visit. */
export const mentorWorkSchema = z.strictObject({
  id: workIdSchema,
  workedOn: z.iso.date(),
  firmName: z.string(),
  what: z.string(),
  minutes: z.int().positive(),
  /** The assessment of the visit that was counted; null of hours typed by hand. */
  visitRecordId: z.uuid().nullable(),
})
export type MentorWork = z.infer<typeof mentorWorkSchema>

export const newWorkSchema = z.strictObject({
  workedOn: z.iso.date(),
  firmName: z.string().trim().max(300),
  what: z.string().trim().min(2).max(500),
  minutes: z.int().min(1).max(1440),
})
export type NewWork = z.infer<typeof newWorkSchema>

/** A visit to be counted, and the hours it took. */
export const countedVisitSchema = z.strictObject({
  recordId: z.uuid(),
  minutes: newWorkSchema.shape.minutes,
})
export type CountedVisit = z.infer<typeof countedVisitSchema>
