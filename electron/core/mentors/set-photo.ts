import { acceptFile } from '#core/evidence/accept-file.ts'
import type { EvidenceRefused } from '#shared/contract/assessments-contract.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import type { PickedFile } from './picked-file.ts'

/** Keeps a photograph without its metadata in the evidence store; null takes it away. */
export async function setPhoto(
  core: MentorCore,
  { mentorId, file }: { readonly mentorId: MentorId; readonly file: PickedFile | null },
): Promise<Result<Mentor, MentorNotFound | EvidenceRefused>> {
  const kept = await keepPhoto(core, file)
  if (!kept.ok) return kept
  return alterMentor(core, mentorId, () =>
    Promise.resolve(succeeded({ parts: { photoSha256: kept.value }, event: 'photo' as const })),
  )
}

async function keepPhoto(
  { files }: MentorCore,
  file: PickedFile | null,
): Promise<Result<string | null, EvidenceRefused>> {
  if (file === null) return succeeded(null)
  const accepted = await acceptFile(file.fileName, file.bytes)
  if (!accepted.ok) return accepted
  const { bytes, mimeType } = accepted.value
  if (!mimeType.startsWith('image/')) {
    return failed({ code: 'evidence/refused', because: 'unknown-kind' })
  }
  return succeeded(files.put(bytes))
}
