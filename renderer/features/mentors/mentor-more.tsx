import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { FactLine, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'

const organisationTexts = ['orgTradeName', 'orgEstablishment', 'orgLegalRep'] as const
const lists = [
  'skillTags',
  'fieldsPractised',
  'associationMemberships',
  'publications',
  'socialLinks',
] as const

/** What else was said; only what was. */
export function MentorMore({ details }: { readonly details: MentorDetails }) {
  const { mentors, mentorForm } = useText()
  const format = useFormat()
  const { fields: names, sections } = mentorForm
  const filled = lists.filter((list) => details[list].length > 0)
  const { absences } = details.availability
  const hasMore = filled.length > 0 || absences.length > 0 || details.rating !== null
  return (
    <>
      {details.adviserType === 'organisation' && (
        <Section title={sections.org}>
          <FactList unknown={mentors.unknown}>
            <FactLine name={names.fullName}>{details.fullName}</FactLine>
            <FactLine name={names.orgTaxCode}>{details.orgTaxCode}</FactLine>
            {organisationTexts.map((name) => (
              <FactLine key={name} name={names[name]}>
                {details[name]}
              </FactLine>
            ))}
            <FactLine name={names.orgIndividuals}>{details.orgIndividuals.join('\n')}</FactLine>
          </FactList>
        </Section>
      )}
      {hasMore && (
        <Section title={sections.other}>
          <FactList unknown={mentors.unknown}>
            {filled.map((list) => (
              <FactLine key={list} name={names[list]}>
                {details[list].join('\n')}
              </FactLine>
            ))}
            {absences.length > 0 && (
              <FactLine name={names.absences}>
                {absences
                  .map(({ from, until }) => `${format.date(from)} – ${format.date(until)}`)
                  .join('\n')}
              </FactLine>
            )}
            {details.rating !== null && (
              <FactLine name={names.rating}>{format.decimal(details.rating, 1)}</FactLine>
            )}
          </FactList>
        </Section>
      )}
    </>
  )
}
