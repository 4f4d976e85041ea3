import { z } from 'zod'

export const evidenceIdSchema = z.uuid().brand<'EvidenceId'>()

export type EvidenceId = z.infer<typeof evidenceIdSchema>

/** The most one file may weigh, once a photograph has been drawn smaller. */
export const maxEvidenceBytes = 10 * 1024 * 1024

/** The most files of one assessment, and what they may weigh together: they fit one carried file. */
export const maxEvidenceFiles = 50
export const maxEvidenceTotalBytes = 200 * 1024 * 1024

/** A file kept under its SHA-256, stripped of metadata when it is a photograph. */
export const evidenceSchema = z.strictObject({
  id: evidenceIdSchema,
  /** The question it supports; null when it belongs to the visit as a whole. */
  inputKey: z.string().nullable(),
  fileName: z.string(),
  mimeType: z.string(),
  byteCount: z.int().positive(),
  sha256: z.string().length(64),
  caption: z.string(),
  addedAt: z.iso.datetime(),
})
export type Evidence = z.infer<typeof evidenceSchema>
