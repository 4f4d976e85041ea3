import { z } from 'zod'

import { sha256Schema, signatureSchema } from '#shared/wire/signed-text.ts'

const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)

/** No installer of ours comes near it. */
export const largestInstallerBytes = 600 * 1024 * 1024

/** What the publisher says of one installer. */
export const updateManifestSchema = z.strictObject({
  product: z.literal('nang-bac'),
  version: versionSchema,
  platform: z.enum(['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64']),
  /** A bare name beside the manifest, never a path. */
  fileName: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,120}$/),
  byteCount: z.int().min(1).max(largestInstallerBytes),
  sha256: sha256Schema,
  /** The oldest installed version that may be updated by it. */
  minimumVersion: versionSchema,
  releasedAt: z.iso.datetime(),
  notes: z.strictObject({ vi: z.string().max(4000), en: z.string().max(4000) }),
})
export type UpdateManifest = z.infer<typeof updateManifestSchema>

/** The `.nbup` file: the manifest's text as it was signed. */
export const signedManifestSchema = z.strictObject({
  text: z.string().max(64 * 1024),
  signature: signatureSchema,
})
