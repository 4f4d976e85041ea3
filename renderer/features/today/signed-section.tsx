import { Link } from 'react-router'

import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { AssessmentLines } from './assessment-lines.tsx'

export function SignedSection(props: { readonly signed: readonly AssessmentSummary[] }) {
  const { today } = useText()
  return (
    <Section title={today.signed.title} actions={<Link to="/assessments">{today.signed.all}</Link>}>
      <AssessmentLines summaries={props.signed} />
    </Section>
  )
}
