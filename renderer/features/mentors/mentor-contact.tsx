import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { FactLine, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'

type DetailsProps = { readonly details: MentorDetails; readonly index: ReferenceIndex }

/** How to reach the mentor, what they can advise on, and how much they can take. */
export function MentorContact(props: DetailsProps) {
  const { details, index } = props
  const { mentors, mentorForm } = useText()
  const language = useLanguage()
  const { page } = mentors
  const sectors = details.fieldsRegistered.flatMap(
    (sector) => index.keySectors.find(({ id }) => id === sector)?.name[language] ?? [],
  )
  const names = mentorForm.fields
  return (
    <>
      <Section title={page.contact}>
        <FactList unknown={mentors.unknown}>
          <FactLine name={names.adviserType}>{mentors.adviserType[details.adviserType]}</FactLine>
          <FactLine name={names.phone}>{details.phone}</FactLine>
          <FactLine name={names.email}>{details.email}</FactLine>
          <FactLine name={names.wardCode}>
            {details.wardCode && index.wards.byCode.get(details.wardCode)?.name}
          </FactLine>
          <FactLine name={names.workplace}>{details.workplace}</FactLine>
          <FactLine name={names.jobTitle}>{details.jobTitle}</FactLine>
          <FactLine name={names.note} unknown={mentors.none}>
            {details.note}
          </FactLine>
        </FactList>
      </Section>
      <Section title={page.competence}>
        <FactList unknown={mentors.unknown}>
          <FactLine name={names.fieldsRegistered}>{sectors.join(', ')}</FactLine>
          <FactLine name={names.experienceMonths}>
            {counted(details.experienceMonths, page.months)}
          </FactLine>
          <FactLine name={names.contracts36m}>
            {counted(details.contracts36m, page.contracts)}
          </FactLine>
        </FactList>
      </Section>
      <Availability {...props} />
    </>
  )
}

function Availability({ details, index }: DetailsProps) {
  const { mentors, mentorForm } = useText()
  const { page } = mentors
  const { availability } = details
  const names = mentorForm.fields
  const wardName = (code: string) => index.wards.byCode.get(code)?.name ?? code
  return (
    <Section title={page.availability}>
      <FactList unknown={mentors.unknown}>
        <FactLine name={names.capacityPerMonth}>
          {counted(availability.capacityPerMonth, page.perMonth)}
        </FactLine>
        <FactLine name={names.hoursPerMonth}>
          {counted(availability.hoursPerMonth, page.hoursPerMonth)}
        </FactLine>
        <FactLine name={names.wards}>
          {availability.wards.length === 0
            ? page.anywhere
            : availability.wards.map(wardName).join(', ')}
        </FactLine>
      </FactList>
    </Section>
  )
}

function counted(count: number | null, words: (count: number) => string): string | null {
  return count === null ? null : words(count)
}
