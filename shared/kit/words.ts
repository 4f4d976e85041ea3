import { z } from 'zod'

/** A text in both languages of the interface. */
export const wordsSchema = z.strictObject({ vi: z.string(), en: z.string() })
export type Words = z.infer<typeof wordsSchema>
export type Language = keyof Words
