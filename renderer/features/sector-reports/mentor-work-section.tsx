import type { MentorWork } from '#shared/domain/review-quality/mentor-work.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './quality-part.module.css'

/** With fewer assessments a single one moves every figure by a tenth or more. */
const fewAssessments = 10

/** Mentors by given name, each figure with what it rests on. */
export function MentorWorkSection({ mentors }: { readonly mentors: readonly MentorWork[] }) {
  const { quality: text } = useText().sectorReports
  const format = useFormat()
  const evidenceWords = useEvidenceWords()
  const isFew = ({ assessmentCount }: MentorWork) => assessmentCount < fewAssessments
  return (
    <Section title={text.mentors}>
      <DataTable
        label={text.mentors}
        rows={mentors}
        rowKey={({ mentorUserId }) => mentorUserId}
        columns={[
          {
            key: 'mentor',
            title: text.mentor,
            cell: (mentor) => (
              <>
                {mentor.mentorName}
                {isFew(mentor) ? <span className={classes.few}>{text.few}</span> : null}
              </>
            ),
          },
          {
            key: 'count',
            title: text.assessments,
            figure: true,
            cell: ({ assessmentCount }) => format.integer(assessmentCount),
          },
          {
            key: 'returns',
            title: text.returns,
            figure: true,
            wraps: true,
            cell: ({ returnsPerTen }) => format.decimal(returnsPerTen, 1),
          },
          {
            key: 'open',
            title: text.open,
            wraps: true,
            cell: ({ openCriteriaPercent, openAssessmentCount }) =>
              text.openOf(
                format.decimal(openCriteriaPercent, 1),
                format.integer(openAssessmentCount),
              ),
          },
          { key: 'evidence', title: text.evidence, cell: evidenceWords },
          {
            key: 'days',
            title: text.days,
            wraps: true,
            cell: ({ deliveryDays, deliveryCount }) =>
              deliveryDays === null
                ? text.noDays
                : text.daysOf(format.decimal(deliveryDays, 1), format.integer(deliveryCount)),
          },
        ]}
      />
    </Section>
  )
}

/** Shares of all answers, the strongest evidence first. */
function useEvidenceWords(): (mentor: MentorWork) => string {
  const { quality: text } = useText().sectorReports
  const format = useFormat()
  const strengths = ['measured', 'document', 'seen', 'told', 'none'] as const
  return ({ evidence }) => {
    const whole = strengths.reduce((sum, strength) => sum + evidence[strength], 0)
    return strengths
      .filter((strength) => evidence[strength] > 0)
      .map((strength) =>
        text.strengthShare(
          text.strengths[strength],
          format.decimal((100 * evidence[strength]) / whole, 0),
        ),
      )
      .join(', ')
  }
}
