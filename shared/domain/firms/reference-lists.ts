import { z } from 'zod'

import { wordsSchema } from '#shared/kit/words.ts'

export const vsicRowSchema = z.strictObject({
  code: z.string(),
  level: z.int().min(1).max(5),
  parent: z.string().nullable(),
  section: z.string(),
  name: z.string(),
})
export type VsicRow = z.infer<typeof vsicRowSchema>

export const wardSchema = z.strictObject({
  code: z.string(),
  /** `Phường Ba Đình`. */
  name: z.string(),
  /** Wards, communes and districts of before 2025-07-01 that lie in it, as search aliases. */
  oldNames: z.array(z.string()),
})
export type Ward = z.infer<typeof wardSchema>

export const keySectorSchema = z.strictObject({
  id: z.string(),
  name: wordsSchema,
  vsic2025Divisions: z.array(z.string()),
  vsic2025Classes: z.array(z.string()),
  /** TT 17 covers manufacturing, assembly and supporting industries only. */
  inTt17Scope: z.boolean(),
})
export type KeySector = z.infer<typeof keySectorSchema>

/** A support programme; always shown with its document, verification state and “cần kiểm tra hiệu lực”. */
export const supportProgrammeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  legalDocument: z.string(),
  status: z.string(),
  support: z.string(),
  eligible: z.string(),
  /** Groups of the instrument it helps; a proposal of ours. */
  groups: z.array(z.string()),
  verification: z.enum(['read', 'secondary', 'to-verify']),
  source: z.string(),
  listedOn: z.iso.date(),
})
export type SupportProgramme = z.infer<typeof supportProgrammeSchema>

export const referenceListsSchema = z.strictObject({
  vsic2025: z.array(vsicRowSchema),
  vsic2018: z.array(vsicRowSchema),
  wards: z.array(wardSchema),
  keySectors: z.array(keySectorSchema),
  programmes: z.array(supportProgrammeSchema),
  /** Example names only, editable. */
  associations: z.array(z.string()),
})
export type ReferenceLists = z.infer<typeof referenceListsSchema>
