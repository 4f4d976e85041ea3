import { SeriesRadar } from '../../result/series-radar.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { groupColour } from '../../ui/tokens.ts'
import type { ReportParts } from './report-body.tsx'
import classes from './report-body.module.css'
import { useMeanWords } from './use-mean-words.ts'

/** The radar of the sector's groups, with its table. */
export function GroupsSection({ figures, instrument }: ReportParts) {
  const { sectorReports: text } = useText()
  const language = useLanguage()
  const words = useMeanWords()
  const rows = instrument.groups.map((group, order) => ({
    ...group,
    order,
    mean: figures.overall.groups[order] ?? { min: 0, max: group.maxPoints },
  }))
  const meanOf = (code: string) => rows.find((row) => row.code === code)?.mean
  const isOpen = rows.some(({ mean }) => mean.min !== mean.max)
  return (
    <Section title={text.groups}>
      <div className={classes.beside}>
        <SeriesRadar
          groups={instrument.groups}
          caption={text.radar}
          series={[
            ...(isOpen
              ? [
                  {
                    look: 'possible' as const,
                    label: text.radarOpen,
                    pointsOf: (code: string) => meanOf(code)?.max ?? 0,
                  },
                ]
              : []),
            { look: 'sure', label: text.radarSure, pointsOf: (code) => meanOf(code)?.min ?? 0 },
          ]}
        />
        <DataTable
          label={text.groups}
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'group',
              title: text.group,
              cell: ({ code, name, order }) => (
                <>
                  <span className={classes.group} style={{ color: groupColour(code, order) }}>
                    {code}
                  </span>{' '}
                  {name[language]}
                </>
              ),
            },
            { key: 'max', title: text.maximum, figure: true, cell: ({ maxPoints }) => maxPoints },
            { key: 'mean', title: text.mean, figure: true, cell: ({ mean }) => words.points(mean) },
            {
              key: 'share',
              title: text.share,
              figure: true,
              cell: ({ mean, maxPoints }) => words.percent(mean, maxPoints),
            },
          ]}
        />
      </div>
    </Section>
  )
}
