import { SeriesRadar } from '../../result/series-radar.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { groupColour } from '../../ui/tokens.ts'
import type { ReportParts } from './report-parts.ts'
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
  return (
    <Section title={text.groups}>
      <div className={classes.beside}>
        <GroupsRadar figures={figures} instrument={instrument} />
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

function GroupsRadar({ figures, instrument }: Pick<ReportParts, 'figures' | 'instrument'>) {
  const { sectorReports: text } = useText()
  const { groups } = figures.overall
  const pointsOf = (end: 'min' | 'max') => (code: string) =>
    groups[instrument.groups.findIndex((group) => group.code === code)]?.[end] ?? 0
  const sure = { look: 'sure', label: text.radarSure, pointsOf: pointsOf('min') } as const
  const possible = { look: 'possible', label: text.radarOpen, pointsOf: pointsOf('max') } as const
  const isOpen = groups.some(({ min, max }) => min !== max)
  return (
    <SeriesRadar
      groups={instrument.groups}
      caption={text.radar}
      series={isOpen ? [possible, sure] : [sure]}
    />
  )
}
