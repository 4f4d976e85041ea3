import { Checkbox } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'

import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { assessmentTone } from './assessment-tone.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useClassName } from './use-class-name.ts'
import { useFirmAssessments } from './use-firm.ts'

/** Every assessment of the firm, newest first; two can be picked for comparison. */
export function FirmAssessments({ firmId }: { readonly firmId: FirmId }) {
  const { firmPage } = useText()
  const navigate = useNavigate()
  const { data: assessments, error, refetch } = useFirmAssessments(firmId)
  const [picked, setPicked] = useState<readonly string[]>([])
  const compare = () => {
    const [first = '', second = ''] = picked
    void navigate(`/firms/${firmId}/compare?a=${first}&b=${second}`)
  }
  const many = (assessments?.length ?? 0) > 1

  return (
    <Section
      title={firmPage.assessments}
      lead={many && picked.length < 2 ? firmPage.compareHint : undefined}
      actions={
        many && (
          <QuietButton disabled={picked.length !== 2} onClick={compare}>
            {firmPage.compare}
          </QuietButton>
        )
      }
    >
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!assessments && !error && <Loading />}
      {assessments?.length === 0 && (
        <EmptyState icon={IconClipboardList} title={firmPage.noAssessments.title}>
          <p>{firmPage.noAssessments.body}</p>
        </EmptyState>
      )}
      {assessments && assessments.length > 0 && (
        <AssessmentTable
          assessments={assessments}
          picked={many ? picked : null}
          onPick={(id) => setPicked((before) => pickTwo(before, id))}
        />
      )}
    </Section>
  )
}

function AssessmentTable(props: {
  readonly assessments: readonly AssessmentSummary[]
  /** Null while there are not two to pick from. */
  readonly picked: readonly string[] | null
  readonly onPick: (assessmentId: string) => void
}) {
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
    {
      key: 'state',
      title: firmPage.state,
      cell: (row) => (
        <StateBadge tone={assessmentTone(row.state)}>{firmPage.states[row.state]}</StateBadge>
      ),
    },
    { key: 'class', title: firmPage.className, cell: (row) => classRange(row) },
    {
      key: 'points',
      title: firmPage.points,
      figure: true,
      cell: (row) => rangeOf(row.totalMin, row.totalMax, firmPage.range),
    },
    {
      key: 'progress',
      title: firmPage.progress,
      figure: true,
      cell: (row) => firmPage.progressOf(row.answeredCount, row.inputCount),
    },
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

/** A third pick takes the place of the first. */
function pickTwo(picked: readonly string[], id: string): readonly string[] {
  if (picked.includes(id)) return picked.filter((other) => other !== id)
  return [...picked.slice(-1), id]
}

function rangeOf(min: number, max: number, words: (min: string, max: string) => string): string {
  return min === max ? String(min) : words(String(min), String(max))
}
