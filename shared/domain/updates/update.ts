import { z } from 'zod'

/** An installer whose signature, size and content were found right. */
export const offeredUpdateSchema = z.strictObject({
  version: z.string(),
  /** Whether it is newer than what runs; an older one is a way back. */
  isNewer: z.boolean(),
  byteCount: z.int().positive(),
  releasedAt: z.iso.datetime(),
  notes: z.strictObject({ vi: z.string(), en: z.string() }),
})
export type OfferedUpdate = z.infer<typeof offeredUpdateSchema>

export const updateFaultSchema = z.enum([
  'unreadable',
  'not-signed',
  'other-platform',
  'not-newer',
  'too-old-to-update',
  'wrong-size',
  'wrong-content',
])
export type UpdateFault = z.infer<typeof updateFaultSchema>

/** What stands with updates on this laptop. */
export const updateStateSchema = z.strictObject({
  installed: z.string(),
  /** False in a build without a publisher's key: nothing could be checked, so nothing is taken. */
  takesUpdates: z.boolean(),
  /** Whether the publisher keeps new versions at an address. */
  looksOnline: z.boolean(),
  /** False where the host cannot start an installer. */
  startsInstallers: z.boolean(),
  /** Taken over and checked: at most one newer, and the newest of the older ones. */
  staged: z.array(offeredUpdateSchema),
})
export type UpdateState = z.infer<typeof updateStateSchema>
