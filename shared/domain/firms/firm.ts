import { z } from 'zod'

import { firmLimits } from './firm-limits.ts'

export const firmIdSchema = z.uuid().brand<'FirmId'>()
export type FirmId = z.infer<typeof firmIdSchema>

/** A code with the list it belongs to: digits 1104 mean different things in 2018 and 2025. */
export const vsicCodeSchema = z.strictObject({
  version: z.enum(['2018', '2025']),
  code: z.string().regex(/^([A-V]|\d{2,5})$/),
})
export type VsicCode = z.infer<typeof vsicCodeSchema>

export const ownershipSchema = z.enum([
  'private',
  'state',
  'foreign',
  'joint',
  'cooperative',
  'household',
])
export type Ownership = z.infer<typeof ownershipSchema>

export const contactSchema = z.strictObject({
  fullName: z.string().trim().min(1).max(firmLimits.contactName),
  title: z.string().max(firmLimits.contactTitle),
  phone: z.string().max(firmLimits.contactPhone),
  email: z.string().max(firmLimits.contactEmail),
})
export type Contact = z.infer<typeof contactSchema>

/** Điều 13.1: nothing about a firm goes to a third party without its agreement. */
export const publicationConsentSchema = z.strictObject({
  given: z.boolean(),
  givenBy: z.string().max(firmLimits.consentBy),
  givenOn: z.iso.date(),
})

const amountSchema = z.int().nonnegative().max(firmLimits.amountVnd)

/** What a person types about a firm. Null means not known, never zero. */
export const firmDetailsSchema = z.strictObject({
  name: z.string().trim().min(2).max(firmLimits.name),
  /** 10, 10-3 or 12 digits, check digit proved; null while unknown. Stored as `0101248141` or `0101248141-001`. */
  taxCode: z.string().nullable(),
  vsic: vsicCodeSchema.nullable(),
  keySectorId: z.string().nullable(),
  /** Code of the ward or commune in force since 2025-07-01. */
  wardCode: z.string().nullable(),
  address: z.string().max(firmLimits.address),
  ownership: ownershipSchema.nullable(),
  /** Social-insurance average of the year, the labour figure of Nghị định 80/2021, Điều 5. */
  employees: z.int().nonnegative().max(firmLimits.employees).nullable(),
  revenueVnd: amountSchema.nullable(),
  totalCapitalVnd: amountSchema.nullable(),
  contacts: z.array(contactSchema).max(firmLimits.contacts),
  publicationConsent: publicationConsentSchema.nullable(),
  note: z.string().max(firmLimits.note),
})
export type FirmDetails = z.infer<typeof firmDetailsSchema>

export const firmSchema = firmDetailsSchema.extend({
  id: firmIdSchema,
  isSample: z.boolean(),
  /** Raised by every change; guards against saving over somebody else's change. */
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Firm = z.infer<typeof firmSchema>

/** A line of the firm list. */
export const firmRowSchema = z.strictObject({
  id: firmIdSchema,
  name: z.string(),
  taxCode: z.string().nullable(),
  vsic: vsicCodeSchema.nullable(),
  wardCode: z.string().nullable(),
  sizeClass: z.enum(['micro', 'small', 'medium', 'large', 'unknown']),
  isSample: z.boolean(),
  assessmentCount: z.int(),
})
export type FirmRow = z.infer<typeof firmRowSchema>

export const firmFilterSchema = z.strictObject({
  /** Any words of name, tax code, ward (old names too), address; diacritics optional. */
  text: z.string().max(200),
  wardCode: z.string().nullable(),
  /** Section letter of the list of 2025, or the digits of a division, group or class. */
  vsicPrefix: z.string().nullable(),
  keySectorId: z.string().nullable(),
  sizeClass: firmRowSchema.shape.sizeClass.nullable(),
  assessed: z.enum(['any', 'yes', 'no']),
})
export type FirmFilter = z.infer<typeof firmFilterSchema>
