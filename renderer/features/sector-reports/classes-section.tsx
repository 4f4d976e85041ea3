import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { token, type TokenName } from '../../ui/tokens.ts'
import { BarFigure } from './bar-figure.tsx'
import type { ReportParts } from './report-parts.ts'
import { useLevelWords } from './use-cell-names.ts'

const steps: readonly TokenName[] = ['class-1', 'class-2', 'class-3', 'class-4']

/** How many firms are in each class. */
export function ClassesSection({ figures, instrument }: ReportParts) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const levelWords = useLevelWords(instrument)
  const rows = figures.classes.map(({ code, count }, order) => ({
    label: code === null ? text.openClass : levelWords(code, code),
    value: count,
    colour: token(code === null ? 'paper-deep' : (steps[order] ?? 'class-4')),
  }))
  return (
    <Section title={text.classes}>
      <BarFigure bars={rows} hidden={text.hidden} labelWidth={170} />
      <DataTable
        label={text.classes}
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          { key: 'class', title: text.level, cell: ({ label }) => label },
          {
            key: 'count',
            title: text.firmCount,
            figure: true,
            cell: ({ value }) => (value === null ? text.hidden : format.integer(value)),
          },
        ]}
      />
      {figures.hiddenClassCount === null ? null : (
        <p className="nb-soft">{text.hiddenTogether(format.integer(figures.hiddenClassCount))}</p>
      )}
    </Section>
  )
}
