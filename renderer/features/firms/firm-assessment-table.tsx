import { Checkbox } from '@mantine/core'
import { Link } from 'react-router'

import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import type { Text } from '../../text/text.ts'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { assessmentTone } from './assessment-tone.ts'
import { useClassName } from './use-class-name.ts'

export type FirmAssessmentTableProps = {
  readonly assessments: readonly AssessmentSummary[]
  /** Null while there are not two to pick from. */
  readonly picked: readonly string[] | null
  readonly onPick: (assessmentId: string) => void
}

export function FirmAssessmentTable(props: FirmAssessmentTableProps) {
  const { firmPage } = useText()
  const format = useFormat()
  const classRange = useClassName()
  const { picked, onPick } = props
  const dateOf = (row: AssessmentSummary) =>
    row.visitedOn === null ? firmPage.noDate : format.date(row.visitedOn)
  const columns: Column<AssessmentSummary>[] = [
    {
      key: 'year',
      title: firmPage.year,
      cell: (row) => (
        <Link to={`/assessments/${row.id}`} aria-label={firmPage.open(row.referenceYear)}>
          {row.referenceYear}
        </Link>
      ),
    },
    { key: 'visited', title: firmPage.visitedOn, cell: dateOf },
    { key: 'state', title: firmPage.state, cell: (row) => <State state={row.state} /> },
    { key: 'class', title: firmPage.className, cell: (row) => classRange(row) },
    ...figureColumns(firmPage),
  ]
  const pick: Column<AssessmentSummary> = {
    key: 'pick',
    title: <span className="nb-read-only-aloud">{firmPage.compare}</span>,
    cell: (row) => (
      <Checkbox
        aria-label={firmPage.pick(row.referenceYear, dateOf(row))}
        checked={picked?.includes(row.id) ?? false}
        onChange={() => onPick(row.id)}
      />
    ),
  }
  return (
    <DataTable
      label={firmPage.assessments}
      rows={props.assessments}
      rowKey={({ id }) => id}
      columns={picked ? [...columns, pick] : columns}
    />
  )
}

function State({ state }: { readonly state: AssessmentSummary['state'] }) {
  const { firmPage } = useText()
  return <StateBadge tone={assessmentTone[state]}>{firmPage.states[state]}</StateBadge>
}

function figureColumns(words: Text['firmPage']): Column<AssessmentSummary>[] {
  return [
    {
      key: 'points',
      title: words.points,
      figure: true,
      cell: ({ totalMin, totalMax }) =>
        totalMin === totalMax ? totalMin : words.range(String(totalMin), String(totalMax)),
    },
    {
      key: 'progress',
      title: words.progress,
      figure: true,
      cell: (row) => words.progressOf(row.answeredCount, row.inputCount),
    },
  ]
}
