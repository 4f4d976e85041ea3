import { z } from 'zod'

export const roleSchema = z.enum(['mentor', 'association-manager'])
export type Role = z.infer<typeof roleSchema>

/** Who works here; one installation holds one workspace for one role. */
export const workspaceProfileSchema = z.strictObject({
  name: z.string().trim().min(2).max(200),
  personName: z.string().trim().min(2).max(200),
  role: roleSchema,
  association: z.string().trim().max(300),
})
export type WorkspaceProfile = z.infer<typeof workspaceProfileSchema>

export const passphraseSchema = z.string().min(10).max(500)

export const workspaceStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('locked'),
    name: z.string(),
    /** Wrong passphrases in a row make the next try wait. */
    waitMs: z.int().min(0),
  }),
  z.strictObject({
    state: z.literal('open'),
    profile: workspaceProfileSchema,
    isDemo: z.boolean(),
    /** True after damage was found: everything can be read, nothing written. */
    readOnly: z.boolean(),
  }),
])
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>

/** Known before unlocking, hence outside the encrypted file; nothing personal belongs here. */
export const preferencesSchema = z.strictObject({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  /** Percent of the normal text size. */
  zoom: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)]),
  moneyUnit: z.union([z.literal(1), z.literal(1_000_000), z.literal(1_000_000_000)]),
  editorOrder: z.enum(['data-sheet', 'criteria']),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const backupSchema = z.strictObject({
  id: z.string().max(200),
  madeAt: z.iso.datetime(),
  reason: z.enum([
    'start',
    'timer',
    'migration',
    'by-hand',
    'before-restore',
    'before-sync',
    'before-update',
  ]),
  byteCount: z.int(),
  /** Opened, checked and counted after it was written. */
  verified: z.boolean(),
  firmCount: z.int(),
  assessmentCount: z.int(),
})
export type Backup = z.infer<typeof backupSchema>
