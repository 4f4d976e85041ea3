import { z } from 'zod'

export const mentorIdSchema = z.uuid().brand<'MentorId'>()
export type MentorId = z.infer<typeof mentorIdSchema>
