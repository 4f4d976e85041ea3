import { z } from 'zod'

export const conflictKindSchema = z.enum([
  'owner',
  'relative',
  'supplier',
  'customer',
  'competitor',
  'former_employer',
])

/** A firm or a group of firms that the mentor must not be given, and for how long. */
export const conflictOfInterestSchema = z
  .strictObject({
    kind: conflictKindSchema,
    firmId: z.uuid().nullable(),
    /** Name of a group of firms (a corporation, a family); firms are matched to it by their names. */
    group: z.string().trim().min(2).max(200).nullable(),
    /** First and last day it holds; null is open. */
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
    note: z.string().max(1000),
  })
  .refine(({ firmId, group }) => firmId !== null || group !== null)
  .refine(({ from, until }) => from === null || until === null || from <= until)
export type ConflictOfInterest = z.infer<typeof conflictOfInterestSchema>
