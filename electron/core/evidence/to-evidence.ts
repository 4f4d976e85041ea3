import { evidenceIdSchema, type Evidence } from '#shared/domain/assessments/evidence.ts'

import type { EvidenceTables } from './evidence-tables.ts'

/** A row as everything else knows it. */
export function toEvidence(row: EvidenceTables['evidence']): Evidence {
  return {
    id: evidenceIdSchema.parse(row.id),
    inputKey: row.input_key,
    fileName: row.file_name,
    mimeType: row.mime_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    caption: row.caption,
    addedAt: row.added_at,
  }
}
