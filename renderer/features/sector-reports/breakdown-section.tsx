import { useState } from 'react'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type {
  Breakdown,
  BreakdownKey,
  CellFigures,
} from '#shared/domain/sector-reports/sector-report.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import type { ReportParts } from './report-parts.ts'
import { StackFigure } from './stack-figure.tsx'
import { useCellNames, useLevelWords } from './use-cell-names.ts'
import { useMeanWords } from './use-mean-words.ts'

const mostBars = 30
/** More hidden cells than this are named below the table instead of filling it. */
const mostHiddenRows = 6

/** The sector by one property of its firms at a time. */
export function BreakdownSection({ figures, instrument }: ReportParts) {
  const { sectorReports: text } = useText()
  const [by, setBy] = useState<BreakdownKey>('division')
  const breakdown = figures.breakdowns.find((one) => one.by === by)
  return (
    <Section title={text.breakdown} lead={text.hiddenWhy}>
      <Choice
        label={text.breakdownBy}
        value={by}
        options={figures.breakdowns.map((one) => ({ value: one.by, label: text.by[one.by] }))}
        onChange={setBy}
      />
      {breakdown ? <Cells breakdown={breakdown} instrument={instrument} /> : null}
    </Section>
  )
}

type CellRow = {
  readonly key: string
  readonly label: string
  /** Null for all hidden cells together. */
  readonly knownCount: number | null
  readonly figures: CellFigures | null
}

function Cells(props: {
  readonly breakdown: Breakdown
  readonly instrument: InstrumentDefinition
}) {
  const { breakdown, instrument } = props
  const { sectorReports: text } = useText()
  const cells = useCellRows(breakdown)
  const hidden = cells.filter(({ figures }) => figures === null)
  const areNamedBelow = hidden.length > mostHiddenRows
  const rows = areNamedBelow ? cells.filter(({ figures }) => figures !== null) : cells
  const columns = useCellColumns(instrument)
  const shown = rows.flatMap(({ label, figures }) =>
    figures ? [{ label, points: figures.groups.map(({ min }) => min) }] : [],
  )
  const isKnown = breakdown.rows.some(({ code, state }) => code !== null && state !== 'none')
  if (!isKnown) return <p className="nb-soft">{text.nothingToDivide}</p>
  return (
    <>
      <p className="nb-soft">{shown.length > mostBars ? text.tooManyBars : text.stacks}</p>
      {shown.length > mostBars ? null : <StackFigure rows={shown} groups={instrument.groups} />}
      <DataTable
        label={`${text.breakdown}: ${text.by[breakdown.by]}`}
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns}
      />
      {areNamedBelow ? <HiddenCells cells={hidden} /> : null}
    </>
  )
}

/** Which cells the last line stands for. */
function HiddenCells({ cells }: { readonly cells: readonly CellRow[] }) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  return (
    <details>
      <summary>{text.whichHidden(format.integer(cells.length))}</summary>
      <p className="nb-soft">{cells.map(({ label }) => label).join('; ')}</p>
    </details>
  )
}

/** Cells with assessed firms, then all hidden ones together, so that the table adds up. */
function useCellRows({ by, rows, rest }: Breakdown): CellRow[] {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const nameOf = useCellNames()
  const cells = rows
    .filter(({ state }) => state !== 'none')
    .map(({ code, knownCount, figures }) => ({
      key: code ?? 'unknown',
      label: nameOf(by, code),
      knownCount,
      figures,
    }))
  if (!rest) return cells
  const label = text.rest(format.integer(rest.cellCount))
  return [...cells, { key: 'rest', label, knownCount: null, figures: rest.figures }]
}

function useCellColumns(instrument: InstrumentDefinition): Column<CellRow>[] {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const words = useMeanWords()
  const levelWords = useLevelWords(instrument)
  const figureColumn = (key: string, title: string, say: (figures: CellFigures) => string) => ({
    key,
    title,
    figure: true,
    wraps: true,
    cell: ({ figures }: CellRow) => (figures ? say(figures) : text.hidden),
  })
  return [
    { key: 'cell', title: text.cell, cell: ({ label }) => label },
    {
      key: 'known',
      title: text.known,
      figure: true,
      cell: ({ knownCount }) => (knownCount === null ? '' : format.integer(knownCount)),
    },
    figureColumn('sampled', text.sampled, ({ firmCount }) => format.integer(firmCount)),
    figureColumn('total', `${text.total} (${text.inferredMark})`, ({ total }) =>
      words.points(total),
    ),
    figureColumn('median', text.five.median, ({ totals }) =>
      totals ? format.figure(totals.median) : text.hidden,
    ),
    figureColumn('synchrony', `${text.synchrony} (${text.inferredMark})`, ({ synchrony }) =>
      words.coefficient(synchrony),
    ),
    {
      key: 'level',
      title: `${text.level} (${text.inferredMark})`,
      wraps: true,
      cell: ({ figures }) =>
        figures ? levelWords(figures.classLowest, figures.classHighest) : text.hidden,
    },
  ]
}
