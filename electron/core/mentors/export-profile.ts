import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Language } from '#shared/kit/words.ts'

import { getPhoto } from './get-photo.ts'
import { makeProfileDocx } from './make-profile-docx.ts'
import type { MentorCore } from './mentor-core.ts'
import { findMentor } from './mentor-repository.ts'
import { findRestricted } from './mentor-restricted-repository.ts'
import { noteLook } from './note-look.ts'
import { paperText } from './paper-text.ts'

type WantedProfile = {
  readonly mentorId: MentorId
  readonly withRestricted: boolean
  readonly language: Language
}

/** The profile as a document; with restricted fields the look is noted before it is made. */
export async function exportProfile(
  core: MentorCore,
  { mentorId, withRestricted, language }: WantedProfile,
): Promise<Result<MadeFile, MentorNotFound>> {
  const mentor = await findMentor(core.db, mentorId)
  if (mentor === undefined) return failed({ code: 'mentor/not-found' })
  const restricted = withRestricted ? await lookForPaper(core, mentorId) : null
  const photo = await getPhoto(core, mentorId)
  const { keySectors } = core.reference.lists
  const sectors = mentor.details.fieldsRegistered.flatMap(
    (sector) => keySectors.find(({ id }) => id === sector)?.name[language] ?? [],
  )
  const bytes = photo.ok ? (photo.value?.bytes ?? null) : null
  const text = paperText(language)
  return succeeded(await makeProfileDocx({ mentor, restricted, sectors, photo: bytes, text }))
}

async function lookForPaper(core: MentorCore, mentorId: MentorId) {
  return core.db.transaction().execute(async (tx) => {
    await noteLook(core, tx, mentorId, 'profile_file')
    return (await findRestricted(tx, mentorId)) ?? null
  })
}
