import { z } from 'zod'

export const bytesSchema = z.instanceof(Uint8Array)

/** A file the window saves for the user. */
export const madeFileSchema = z.strictObject({
  fileName: z.string(),
  mimeType: z.string(),
  bytes: bytesSchema,
})
export type MadeFile = z.infer<typeof madeFileSchema>
