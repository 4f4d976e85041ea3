import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { token } from '../../ui/tokens.ts'
import { BarFigure } from './bar-figure.tsx'
import type { ReportParts } from './report-parts.ts'

/** How the totals of the firms spread over the scale. */
export function HistogramSection({ figures }: ReportParts) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const rows = (figures.histogram ?? []).map(({ from, to, count }) => ({
    label: `${String(from)}–${String(to)}`,
    value: count,
    colour: token('class-3'),
  }))
  return (
    <Section title={text.histogram} lead={rows.length > 0 ? text.histogramLead : text.noHistogram}>
      {rows.length > 0 ? (
        <>
          <BarFigure bars={rows} hidden={text.hidden} labelWidth={80} />
          <DataTable
            label={text.histogram}
            rows={rows}
            rowKey={({ label }) => label}
            columns={[
              { key: 'points', title: text.points, cell: ({ label }) => label },
              {
                key: 'count',
                title: text.firmCount,
                figure: true,
                cell: ({ value }) => format.integer(value),
              },
            ]}
          />
        </>
      ) : null}
    </Section>
  )
}
