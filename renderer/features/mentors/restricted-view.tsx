import type { MentorConsent } from '#shared/domain/mentors/mentor-consent.ts'
import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FactLine, FactList } from '../../ui/fact-list.tsx'

const refereesAsked = 3

export function RestrictedView(props: {
  readonly restricted: MentorRestricted
  readonly consent: MentorConsent | null
}) {
  const { restricted } = props
  const { mentors, mentorForm, mentorDossier } = useText()
  const format = useFormat()
  const words = mentorDossier.restricted
  const names = mentorForm.fields
  const day = (date: string | null) => date && format.date(date)
  const { referees } = restricted
  return (
    <>
      <FactList unknown={mentors.unknown}>
        <FactLine name={names.birthDate}>{day(restricted.birthDate)}</FactLine>
        <FactLine name={names.nationality}>{restricted.nationality}</FactLine>
        <FactLine name={names.idNumber}>{restricted.idNumber}</FactLine>
        <FactLine name={names.idIssuedOn}>{day(restricted.idIssuedOn)}</FactLine>
        <FactLine name={names.idIssuedBy}>{restricted.idIssuedBy}</FactLine>
        <FactLine name={names.permanentAddress}>{restricted.permanentAddress}</FactLine>
        <FactLine name={mentorDossier.consent.title} unknown={mentors.consent.none}>
          {props.consent && <ConsentWords consent={props.consent} />}
        </FactLine>
      </FactList>
      {referees.length > 0 && (
        <DataTable
          label={names.referees}
          rows={referees.map((referee, row) => ({ ...referee, row }))}
          rowKey={({ row }) => String(row)}
          columns={[
            { key: 'name', title: words.refereeName, cell: ({ fullName }) => fullName },
            { key: 'position', title: words.refereePosition, cell: ({ position }) => position },
            { key: 'phone', title: words.refereePhone, cell: ({ phone }) => phone },
            { key: 'email', title: words.refereeEmail, cell: ({ email }) => email },
            { key: 'relation', title: words.refereeRelation, cell: ({ relation }) => relation },
          ]}
        />
      )}
      {referees.length < refereesAsked && <p>{words.refereesFew(referees.length)}</p>}
    </>
  )
}

function ConsentWords({ consent }: { readonly consent: MentorConsent }) {
  const { consent: words } = useText().mentorDossier
  const format = useFormat()
  const parts = [
    consent.scopes.map((scope) => words.scope[scope]).join(', '),
    format.date(consent.givenOn),
    consent.version,
    consent.withdrawnOn === null ? '' : words.upTo(format.date(consent.withdrawnOn)),
    consent.withdrawnNote,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
