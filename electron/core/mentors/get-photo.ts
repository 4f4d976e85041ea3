import { acceptFile } from '#core/evidence/accept-file.ts'
import type { EvidenceDamaged } from '#shared/contract/assessments-contract.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import { findMentor } from './mentor-repository.ts'
import { readFile } from './open-document.ts'

/** The photograph, or null when there is none. */
export async function getPhoto(
  core: MentorCore,
  mentorId: MentorId,
): Promise<Result<MadeFile | null, EvidenceDamaged>> {
  const sha256 = (await findMentor(core.db, mentorId))?.photoSha256 ?? null
  if (sha256 === null) return succeeded(null)
  const read = readFile(core, { fileName: 'photo', mimeType: '', sha256 })
  if (!read.ok) return read
  // The store keeps bytes only; they say themselves what they are.
  const accepted = await acceptFile('photo', read.value.bytes)
  if (!accepted.ok) return succeeded(null)
  const { fileName, mimeType } = accepted.value
  return succeeded({ fileName, mimeType, bytes: read.value.bytes })
}
