import type { MentorConsent } from '#shared/domain/mentors/mentor-consent.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import { findMentor } from './mentor-repository.ts'
import { findConsent, findRestricted } from './mentor-restricted-repository.ts'
import { noteLook } from './note-look.ts'

type Shown = { readonly restricted: MentorRestricted; readonly consent: MentorConsent | null }

/** Shows what is hidden otherwise, having noted the look in the same transaction. */
export async function lookAtRestricted(
  core: MentorCore,
  mentorId: MentorId,
): Promise<Result<Shown, MentorNotFound>> {
  return core.db.transaction().execute(async (tx) => {
    const restricted = (await findMentor(tx, mentorId)) && (await findRestricted(tx, mentorId))
    if (restricted === undefined) return failed({ code: 'mentor/not-found' })
    await noteLook(core, tx, mentorId, 'identity')
    return succeeded({ restricted, consent: await findConsent(tx, mentorId) })
  })
}
