import type { DocumentId } from '#shared/domain/mentors/mentor-document.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { listDocuments, markDocumentRemoved } from './mentor-document-repository.ts'
import { refreshNextEnd } from './refresh-next-end.ts'

/** Takes a paper out of the dossier; its file stays in the store. */
export async function removeDocument(
  core: MentorCore,
  { mentorId, documentId }: { readonly mentorId: MentorId; readonly documentId: DocumentId },
): Promise<Result<undefined, MentorNotFound>> {
  const removed = await alterMentor(core, mentorId, async ({ details }, tx) => {
    const document = (await listDocuments(tx, mentorId)).find(({ id }) => id === documentId)
    await markDocumentRemoved(tx, documentId, core.surroundings.now().toISOString())
    await refreshNextEnd(tx, mentorId, details)
    return succeeded({ parts: {}, event: 'document_removed', note: document?.title ?? '' })
  })
  return removed.ok ? succeeded() : removed
}
