import { Select } from '@mantine/core'

import {
  assessmentIdSchema,
  type AssessmentId,
  type AssessmentSummary,
} from '#shared/domain/assessments/assessment.ts'

import { useFormat, useText } from '../../text/text-context.tsx'

export function AssessmentChoice(props: {
  readonly label: string
  readonly assessments: readonly AssessmentSummary[]
  readonly value: AssessmentId | null
  readonly onChange: (assessmentId: AssessmentId) => void
}) {
  const { firmPage } = useText()
  const format = useFormat()
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={props.assessments.map((row) => ({
        value: row.id,
        label: [
          row.referenceYear,
          row.visitedOn === null ? firmPage.noDate : format.date(row.visitedOn),
          firmPage.states[row.state],
        ].join(' · '),
      }))}
      value={props.value}
      onChange={(chosen) => props.onChange(assessmentIdSchema.parse(chosen))}
    />
  )
}
