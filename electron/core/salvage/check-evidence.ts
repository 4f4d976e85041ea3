import type { EncryptedFile } from '#core/database/open-database.ts'
import { EvidenceDamagedError, type EvidenceFiles } from '#core/evidence/evidence-files.ts'
import type { SalvageLoss } from '#shared/domain/workspace/salvage.ts'

import type { Names } from './name-losses.ts'

type Row = { id: string; assessment_id: string; file_name: string; sha256: string }

/** Evidence whose file is gone, or is no longer what its hash says. */
export function checkEvidence(
  sqlite: EncryptedFile,
  files: EvidenceFiles,
  { ofAssessment }: Names,
): SalvageLoss[] {
  const rows = sqlite
    .prepare('select id, assessment_id, file_name, sha256 from evidence order by added_at, id')
    .all() as Row[]
  return rows
    .filter(({ sha256 }) => !isWhole(files, sha256))
    .map(({ id, assessment_id, file_name }) => ({
      kind: 'evidence',
      what: 'file-missing',
      id,
      name: ofAssessment(assessment_id),
      detail: file_name,
    }))
}

function isWhole(files: EvidenceFiles, sha256: string): boolean {
  try {
    files.get(sha256)
    return true
  } catch (error) {
    if (error instanceof EvidenceDamagedError) return false
    throw error
  }
}
