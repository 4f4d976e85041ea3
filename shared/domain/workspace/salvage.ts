import { z } from 'zod'

/** What a workspace holds, as a user would count it. */
export const salvagedKindSchema = z.enum([
  'firms',
  'firm-contacts',
  'assessments',
  'answers',
  'history',
  'evidence',
  'sign-offs',
  'mentors',
  'mentor-records',
  'campaigns',
  'reviews',
  'batches',
  'sync',
  'other',
])
export type SalvagedKind = z.infer<typeof salvagedKindSchema>

const countSchema = z.int().min(0)

/** How many records of one kind were read, and how many were not. */
export const kindCountSchema = z.strictObject({
  kind: salvagedKindSchema,
  kept: countSchema,
  /** Of those kept: brought from a backup because the file no longer had them. */
  fromBackup: countSchema,
  /** Known to be lost. */
  lost: countSchema,
  /** False when more may be lost than is known: what would tell is destroyed as well. */
  isLostCounted: z.boolean(),
})
export type KindCount = z.infer<typeof kindCountSchema>

/**
 * One record that was lost, or that cannot be relied on: `lost` is not in the new workspace,
 * `history-broken` is there but its history is not whole, `file-missing` is evidence whose file is
 * gone or altered, `name-lost` is a firm that assessments refer to and of which nothing else was left.
 */
export const salvageLossSchema = z.strictObject({
  kind: salvagedKindSchema,
  what: z.enum(['lost', 'history-broken', 'file-missing', 'name-lost']),
  id: z.string().max(200).nullable(),
  /** Of the firm or the person it is about; null when nothing says it any more. */
  name: z.string().max(1000).nullable(),
  /** Tax code, year or file name: what tells it from others of that name; empty when unknown. */
  detail: z.string().max(1000),
})
export type SalvageLoss = z.infer<typeof salvageLossSchema>

/** More losses than this are counted, not named. */
export const namedLossLimit = 5000

export const salvageReportSchema = z.strictObject({
  madeAt: z.iso.datetime(),
  pageCount: countSchema,
  destroyedPageCount: countSchema,
  /** Pages with records of which it cannot be told what they belong to. */
  undecidedPageCount: countSchema,
  /** Records that may be of an earlier state. */
  unprovenCount: countSchema,
  /** Changes made last may be missing. */
  isLogDamaged: z.boolean(),
  /** The name of the workspace and its user had to be put in anew. */
  isProfileLost: z.boolean(),
  /** Answers that were lost and that an unbroken history gave back. */
  mendedAssessmentCount: countSchema,
  /** When the backup that filled gaps was made; null when none was used. */
  backupMadeAt: z.iso.datetime().nullable(),
  /** The damaged file, kept beside the new one under this name. */
  keptFileName: z.string().max(300),
  kinds: z.array(kindCountSchema),
  losses: z.array(salvageLossSchema).max(namedLossLimit),
  lossCount: countSchema,
})
export type SalvageReport = z.infer<typeof salvageReportSchema>
