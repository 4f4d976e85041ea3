import { Link } from 'react-router'

import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisits } from './use-dossier.ts'

/** The visits behind the assessments that came from the mentor's device, each led to its review. */
export function VisitsSection({ mentor }: { readonly mentor: Mentor }) {
  const { mentorDossier, review } = useText()
  const { visits: words } = mentorDossier
  const format = useFormat()
  const { data: visits = [] } = useVisits(mentor.id)
  if (visits.length === 0) {
    return (
      <Section title={words.title}>
        <p className="nb-soft">{mentor.userId === null ? words.notLinked : words.none}</p>
      </Section>
    )
  }
  return (
    <Section title={words.title}>
      <p>{words.total(visits.length)}</p>
      <DataTable
        label={words.title}
        rows={visits}
        rowKey={({ recordId }) => recordId}
        columns={[
          {
            key: 'day',
            title: words.visitedOn,
            cell: ({ visitedOn }) => (visitedOn === null ? words.noDay : format.date(visitedOn)),
          },
          {
            key: 'firm',
            title: words.firm,
            cell: ({ recordId, firmName }) => <Link to={`/review/${recordId}`}>{firmName}</Link>,
          },
          { key: 'year', title: words.year, cell: ({ referenceYear }) => String(referenceYear) },
          { key: 'state', title: words.state, cell: ({ state }) => review.states[state] },
        ]}
      />
    </Section>
  )
}
