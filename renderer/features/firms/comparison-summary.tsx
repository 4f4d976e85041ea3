import type { ReactNode } from 'react'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { comparePoints } from './compare-evaluations.ts'
import { Difference } from './difference.tsx'
import { useClassName } from './use-class-name.ts'
import type { ComparedSide } from './use-comparison.ts'
import { useSideLabel } from './use-side-label.ts'
import { useRangeWords } from './use-range-words.ts'

type SummaryLine = {
  readonly key: string
  readonly name: string
  readonly first: ReactNode
  readonly second: ReactNode
  readonly difference: ReactNode
}

/** Class, total and coefficient of both, the class as a word. */
export function ComparisonSummary(props: {
  readonly first: ComparedSide
  readonly second: ComparedSide
}) {
  const { comparison } = useText().firmPage
  const { first, second } = props
  const lines = useSummaryLines(first, second)
  const labelOf = useSideLabel()
  return (
    <DataTable
      label={comparison.summary}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', title: comparison.summary, cell: ({ name }) => name },
        {
          key: 'first',
          title: labelOf(first),
          figure: true,
          cell: (line) => line.first,
        },
        {
          key: 'second',
          title: labelOf(second),
          figure: true,
          cell: (line) => line.second,
        },
        {
          key: 'difference',
          title: comparison.difference,
          figure: true,
          cell: (line) => line.difference,
        },
      ]}
    />
  )
}

function useSummaryLines(first: ComparedSide, second: ComparedSide): SummaryLine[] {
  const { comparison } = useText().firmPage
  const format = useFormat()
  const rangeWords = useRangeWords()
  const className = useClassName()
  const classOf = ({ assessment, result }: ComparedSide) =>
    className({
      instrumentId: assessment.instrumentId,
      instrumentVersion: assessment.instrumentVersion,
      classLowest: result.class.lowest,
      classHighest: result.class.highest,
    })
  const synchronyOf = ({ result }: ComparedSide) =>
    rangeWords(result.synchrony, (value) => format.coefficient(value))
  const { difference } = comparePoints(first.result.total, second.result.total)
  return [
    {
      key: 'class',
      name: comparison.className,
      first: classOf(first),
      second: classOf(second),
      difference: '',
    },
    {
      key: 'total',
      name: comparison.total,
      first: rangeWords(first.result.total),
      second: rangeWords(second.result.total),
      difference: <Difference difference={difference} />,
    },
    {
      key: 'synchrony',
      name: `${comparison.synchrony} (${comparison.unconfirmed})`,
      first: synchronyOf(first),
      second: synchronyOf(second),
      difference: '',
    },
  ]
}
