import type { FiveNumbers } from '#shared/domain/sector-reports/five-numbers.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { groupColour, token } from '../../ui/tokens.ts'
import { BoxFigure } from './box-figure.tsx'
import type { ReportParts } from './report-parts.ts'

const ends = ['min', 'q1', 'median', 'q3', 'max'] as const

/** Five numbers of each group and of the total, as boxes and as a table. */
export function SpreadSection({ figures, instrument }: ReportParts) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  const rows = [
    ...instrument.groups.map(({ code, name }, order) => ({
      label: `${code} ${name[language]}`,
      five: figures.groupBoxes[order] ?? null,
      colour: groupColour(code, order),
    })),
    { label: text.total, five: figures.overall.totals, colour: token('ink-soft') },
  ]
  const figureOf = (five: FiveNumbers | null, end: (typeof ends)[number]) =>
    five === null ? text.hidden : format.figure(five[end])
  return (
    <Section title={text.spread} lead={text.spreadLead}>
      <BoxFigure rows={rows.flatMap(({ five, ...row }) => (five ? [{ ...row, five }] : []))} />
      <DataTable
        label={text.spread}
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          { key: 'group', title: text.group, cell: ({ label }) => label },
          {
            key: 'count',
            title: text.firmCount,
            figure: true,
            wraps: true,
            cell: ({ five }) => (five === null ? text.hidden : format.integer(five.count)),
          },
          ...ends.map((end) => ({
            key: end,
            title: text.five[end],
            figure: true,
            wraps: true,
            cell: ({ five }: { readonly five: FiveNumbers | null }) => figureOf(five, end),
          })),
        ]}
      />
    </Section>
  )
}
