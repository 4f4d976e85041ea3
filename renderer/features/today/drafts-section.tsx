import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import { AssessmentLines } from './assessment-lines.tsx'

/** What is unfinished, last changed first. */
export function DraftsSection(props: {
  readonly drafts: readonly AssessmentSummary[]
  /** Then something more urgent than a new form stands above. */
  readonly hasMoreUrgent: boolean
}) {
  const { today } = useText()
  const format = useFormat()
  const waiting = props.drafts.filter((draft) => draft.askLaterCount > 0)
  const questions = waiting.reduce((sum, draft) => sum + draft.askLaterCount, 0)

  if (props.drafts.length === 0 && props.hasMoreUrgent) return null
  if (props.drafts.length === 0) {
    return (
      <Section title={today.drafts.title}>
        <p className="nb-soft">{today.drafts.none}</p>
        <div>
          <LinkButton to="/assessments/start" primary>
            {today.startAssessment}
          </LinkButton>
        </div>
      </Section>
    )
  }
  return (
    <Section
      title={today.drafts.title}
      lead={
        questions > 0
          ? today.drafts.askLater(format.integer(questions), format.integer(waiting.length))
          : null
      }
    >
      <AssessmentLines summaries={props.drafts} leadsOn={!props.hasMoreUrgent} />
    </Section>
  )
}
