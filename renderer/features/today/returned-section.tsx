import type { CommentCount } from '#shared/contract/review-contract.ts'
import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { AssessmentLines } from './assessment-lines.tsx'

/** What was given back stands before everything else, with how much there is to mend. */
export function ReturnedSection(props: {
  readonly returned: readonly AssessmentSummary[]
  readonly counts: ReadonlyMap<string, CommentCount>
}) {
  const { today } = useText().reviewComments
  const format = useFormat()
  if (props.returned.length === 0) return null
  return (
    <Section title={today.title} lead={today.count(format.integer(props.returned.length))}>
      <AssessmentLines
        summaries={props.returned}
        leadsOn
        remark={({ id }) => {
          const count = props.counts.get(id)
          return count ? today.open(format.integer(count.open), format.integer(count.all)) : null
        }}
      />
    </Section>
  )
}
