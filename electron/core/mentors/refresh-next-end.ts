import type { WriteTx } from '#core/database/schema.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { listDocuments } from './mentor-document-repository.ts'
import { setNextEnd } from './mentor-repository.ts'

/** Keeps the day the list reminds of true after papers or certificates changed. */
export async function refreshNextEnd(
  tx: WriteTx,
  mentorId: MentorId,
  details: MentorDetails,
): Promise<void> {
  const documents = await listDocuments(tx, mentorId)
  const ends = [...certificateEnds(details), ...documents.flatMap(({ endsOn }) => endsOn ?? [])]
  await setNextEnd(tx, mentorId, ends.sort()[0] ?? null)
}

function certificateEnds({ shortCourses, trainingDone }: MentorDetails): string[] {
  return [...shortCourses, ...trainingDone].flatMap(({ validUntil }) => validUntil ?? [])
}
