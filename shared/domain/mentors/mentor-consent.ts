import { z } from 'zod'

/** What the data may be used for; each is agreed to by itself. */
export const consentScopeSchema = z.enum(['keep', 'share_with_city', 'publish'])

/** A person's agreement to the use of their data, and its withdrawal (Luật 91/2025/QH15). */
export const mentorConsentSchema = z.strictObject({
  scopes: z.array(consentScopeSchema).min(1),
  givenOn: z.iso.date(),
  /** The wording that was agreed to: `2026-01`. */
  version: z.string().trim().min(1).max(60),
  withdrawnOn: z.iso.date().nullable(),
  withdrawnNote: z.string().max(1000),
})
export type MentorConsent = z.infer<typeof mentorConsentSchema>
