import { acceptFile } from '#core/evidence/accept-file.ts'
import type { EvidenceRefused } from '#shared/contract/assessments-contract.ts'
import {
  documentIdSchema,
  type MentorDocument,
  type NewDocument,
} from '#shared/domain/mentors/mentor-document.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { insertDocument } from './mentor-document-repository.ts'
import type { PickedFile } from './picked-file.ts'
import { refreshNextEnd } from './refresh-next-end.ts'

type AddedDocument = {
  readonly mentorId: MentorId
  readonly document: NewDocument
  readonly file: PickedFile | null
}

/** The file is durable before its row is: a row never points at nothing. */
export async function addDocument(
  core: MentorCore,
  { mentorId, document: wanted, file }: AddedDocument,
): Promise<Result<MentorDocument, MentorNotFound | EvidenceRefused>> {
  const kept = await keepFile(core, file)
  if (!kept.ok) return kept
  const id = documentIdSchema.parse(core.surroundings.newId())
  const document: MentorDocument = { ...wanted, id, file: kept.value }
  const added = await alterMentor(core, mentorId, async ({ details }, tx) => {
    await insertDocument(tx, mentorId, document, core.surroundings.now().toISOString())
    await refreshNextEnd(tx, mentorId, details)
    return succeeded({ parts: {}, event: 'document_added', note: document.title })
  })
  return added.ok ? succeeded(document) : added
}

async function keepFile(
  { files }: MentorCore,
  file: PickedFile | null,
): Promise<Result<MentorDocument['file'], EvidenceRefused>> {
  if (file === null) return succeeded(null)
  const accepted = await acceptFile(file.fileName, file.bytes)
  if (!accepted.ok) return accepted
  const { bytes, fileName, mimeType } = accepted.value
  return succeeded({ fileName, mimeType, byteCount: bytes.length, sha256: files.put(bytes) })
}
