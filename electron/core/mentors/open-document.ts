import { EvidenceDamagedError } from '#core/evidence/evidence-files.ts'
import type { EvidenceDamaged, EvidenceNotFound } from '#shared/contract/assessments-contract.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { DocumentId } from '#shared/domain/mentors/mentor-document.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import { listDocuments } from './mentor-document-repository.ts'
import { noteLook } from './note-look.ts'

/** The file of a paper, having noted the look. */
export async function openDocument(
  core: MentorCore,
  { mentorId, documentId }: { readonly mentorId: MentorId; readonly documentId: DocumentId },
): Promise<Result<MadeFile, EvidenceNotFound | EvidenceDamaged>> {
  const documents = await listDocuments(core.db, mentorId)
  const file = documents.find(({ id }) => id === documentId)?.file
  if (!file) return failed({ code: 'evidence/not-found' })
  await core.db.transaction().execute((tx) => noteLook(core, tx, mentorId, 'documents'))
  return readFile(core, file)
}

/** A file of the evidence store under its name. */
export function readFile(
  { files }: MentorCore,
  { fileName, mimeType, sha256 }: Omit<MadeFile, 'bytes'> & { readonly sha256: string },
): Result<MadeFile, EvidenceDamaged> {
  try {
    return succeeded({ fileName, mimeType, bytes: files.get(sha256) })
  } catch (error) {
    if (error instanceof EvidenceDamagedError) return failed({ code: 'evidence/damaged' })
    throw error
  }
}
