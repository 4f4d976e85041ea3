import { EvidenceDamagedError } from '#core/evidence/evidence-files.ts'
import type { EvidenceDamaged, EvidenceNotFound } from '#shared/contract/assessments-contract.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { ReviewNotFound } from '#shared/contract/review-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listArrivedRevisions } from './list-arrived-revisions.ts'
import type { ReviewWork } from './review-work.ts'

type Wanted = { readonly recordId: string; readonly sha256: string }

/** A file that a mentor sent with an assessment; of an earlier revision too. */
export async function openArrivedEvidence(
  { db, evidence }: Pick<ReviewWork, 'db' | 'evidence'>,
  { recordId, sha256 }: Wanted,
): Promise<Result<MadeFile, ReviewNotFound | EvidenceNotFound | EvidenceDamaged>> {
  const revisions = await listArrivedRevisions(db, recordId)
  if (revisions.length === 0) return failed({ code: 'review/not-found' })
  const named = revisions.flatMap(({ body }) => body.evidence)
  const found = named.find((file) => file.sha256 === sha256)
  if (!found || !evidence.has(sha256)) return failed({ code: 'evidence/not-found' })
  try {
    const { fileName, mimeType } = found
    return succeeded({ fileName, mimeType, bytes: evidence.get(sha256) })
  } catch (error) {
    if (error instanceof EvidenceDamagedError) return failed({ code: 'evidence/damaged' })
    throw error
  }
}
