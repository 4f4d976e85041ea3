import { z } from 'zod'

import { firmLimits } from './firm-limits.ts'
import { ownershipSchema, vsicCodeSchema } from './firm.ts'

/** Whatever stands in a field, right or wrong. */
const typedSchema = z.string().max(20_000)

/**
 * What stands in the fields of a firm's form while a person types; figures are text until they are
 * saved. Kept as a draft, so nothing is asked of it but its shape. A new field takes `.default(…)`:
 * a draft kept before an update has none of it, and without one all that was typed would be gone.
 */
export const firmDraftSchema = z.strictObject({
  name: typedSchema,
  taxCode: typedSchema,
  vsic: vsicCodeSchema.nullable(),
  /** The list the sector is chosen from. */
  vsicVersion: vsicCodeSchema.shape.version,
  keySectorId: z.string().nullable(),
  ownership: ownershipSchema.nullable(),
  wardCode: z.string().nullable(),
  address: typedSchema,
  employees: typedSchema,
  revenue: typedSchema,
  capital: typedSchema,
  /** What one of the typed amounts is worth in đồng. */
  moneyUnit: z.union([z.literal(1), z.literal(1_000_000), z.literal(1_000_000_000)]),
  contacts: z
    .array(
      z.strictObject({
        fullName: typedSchema,
        title: typedSchema,
        phone: typedSchema,
        email: typedSchema,
      }),
    )
    .max(firmLimits.contacts),
  consent: z.enum(['unknown', 'yes', 'no']),
  consentBy: typedSchema,
  consentOn: typedSchema,
  note: typedSchema,
})
export type FirmDraft = z.infer<typeof firmDraftSchema>

export const keptFirmDraftSchema = z.strictObject({
  draft: firmDraftSchema,
  /** The version of the firm it was typed over; null for a new firm. */
  version: z.int().positive().nullable(),
  keptAt: z.iso.datetime(),
})
export type KeptFirmDraft = z.infer<typeof keptFirmDraftSchema>
