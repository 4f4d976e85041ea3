import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { ChangeStatus } from './change-status.tsx'
import { Photo } from './photo.tsx'
import styles from './dossier.module.css'
import { StatusBadge } from './status-badge.tsx'

const consentTones: Readonly<Record<Mentor['consent'], Tone>> = {
  none: 'attention',
  given: 'done',
  withdrawn: 'fault',
}

/** The face, where the dossier stands, why, and what can be done next. */
export function Standing({ mentor }: { readonly mentor: Mentor }) {
  const { mentors, mentorDossier } = useText()
  const format = useFormat()
  const { recognition } = mentor
  return (
    <div className={styles.standing}>
      <Photo mentorId={mentor.id} sha256={mentor.photoSha256} name={mentorName(mentor.details)} />
      <div className={styles.words}>
        <div className={styles.badges}>
          <StatusBadge status={mentor.status} />
          <StateBadge tone={consentTones[mentor.consent]}>
            {mentors.consent[mentor.consent]}
          </StateBadge>
        </div>
        {recognition && (
          <p>
            {mentorDossier.recognisedBy(
              recognition.decisionNumber,
              format.date(recognition.decidedOn),
              recognition.body,
            )}
            {recognition.networkCode !== '' &&
              `, ${mentorDossier.networkCodeIs(recognition.networkCode)}`}
          </p>
        )}
        {mentor.statusReason !== null && (
          <p>
            {mentorDossier.reason}: {mentor.statusReason}
          </p>
        )}
        <ChangeStatus mentor={mentor} />
      </div>
    </div>
  )
}
