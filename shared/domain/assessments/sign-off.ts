import { z } from 'zod'

export const signOffIdSchema = z.uuid().brand<'SignOffId'>()

/** Strokes of one signature in a box of 600 x 200; each stroke is x,y,x,y,… */
export const signatureStrokesSchema = z
  .array(z.array(z.number().min(-50).max(1000)).min(2).max(20_000))
  .min(1)
  .max(500)

export const signerSchema = z.strictObject({
  party: z.enum(['mentor', 'firm']),
  fullName: z.string().trim().min(2).max(200),
  title: z.string().trim().min(1).max(200),
  strokes: signatureStrokesSchema,
})
export type Signer = z.infer<typeof signerSchema>

/** Signatures of both sides over one content, bound to its hash. */
export const signOffSchema = z.strictObject({
  id: signOffIdSchema,
  contentSha256: z.string().length(64),
  /** History entry up to which the content was signed. */
  seq: z.int().positive(),
  signedAt: z.iso.datetime(),
  signers: z.array(signerSchema).min(1),
  /** True while the content still has the hash that was signed. */
  covers: z.boolean(),
})
export type SignOff = z.infer<typeof signOffSchema>
