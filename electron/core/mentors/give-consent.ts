import type { MentorConsent } from '#shared/domain/mentors/mentor-consent.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { findConsent, setConsent } from './mentor-restricted-repository.ts'

/** Records what the mentor agreed to; an earlier consent gives way to it. */
export function giveConsent(
  core: MentorCore,
  given: {
    readonly mentorId: MentorId
    readonly consent: Pick<MentorConsent, 'scopes' | 'givenOn' | 'version'>
  },
): Promise<Result<Mentor, MentorNotFound>> {
  return alterMentor(core, given.mentorId, async (_mentor, tx) => {
    const consent = { ...given.consent, withdrawnOn: null, withdrawnNote: '' }
    await setConsent(tx, given.mentorId, consent)
    return succeeded({ parts: { consent: 'given' }, event: 'consent_given' })
  })
}

/** Keeps what was agreed to, with the day it ended; without any consent it says so from now on. */
export function withdrawConsent(
  core: MentorCore,
  withdrawn: { readonly mentorId: MentorId; readonly withdrawnOn: string; readonly note: string },
): Promise<Result<Mentor, MentorNotFound>> {
  const { mentorId, withdrawnOn, note } = withdrawn
  return alterMentor(core, mentorId, async (_mentor, tx) => {
    const given = await findConsent(tx, mentorId)
    if (given) await setConsent(tx, mentorId, { ...given, withdrawnOn, withdrawnNote: note })
    return succeeded({ parts: { consent: 'withdrawn' }, event: 'consent_withdrawn', note })
  })
}
