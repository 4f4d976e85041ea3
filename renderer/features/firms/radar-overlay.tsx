import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
} from 'recharts'

import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'

import { useText } from '../../text/text-context.tsx'
import { token } from '../../ui/tokens.ts'
import styles from './comparison.module.css'

type Series = { readonly result: Evaluation; readonly label: string }

/** Both results over the groups, the points that are certain; the table says the same in figures. */
export function RadarOverlay(props: {
  readonly groups: readonly {
    readonly code: string
    readonly name: string
    readonly maxPoints: number
  }[]
  readonly first: Series
  readonly second: Series
}) {
  const { comparison } = useText().firmPage
  const { groups, first, second } = props
  const rows = groups.map(({ code, maxPoints }) => ({
    code,
    first: (100 * (first.result.groups[code]?.min ?? 0)) / maxPoints,
    second: (100 * (second.result.groups[code]?.min ?? 0)) / maxPoints,
  }))
  return (
    <figure className={styles.figure}>
      <div className={styles.chart} aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <RadarChart data={rows} outerRadius="78%" accessibilityLayer={false}>
            <PolarGrid stroke={token('rule')} />
            <PolarAngleAxis dataKey="code" tick={{ fill: token('ink'), fontWeight: 600 }} />
            <PolarRadiusAxis domain={[0, 100]} tickCount={5} tick={false} axisLine={false} />
            <Radar
              dataKey="first"
              stroke={token('ink-soft')}
              strokeWidth={2}
              strokeDasharray="5 4"
              fill={token('ink-soft')}
              fillOpacity={0.08}
              isAnimationActive={false}
            />
            <Radar
              dataKey="second"
              stroke={token('ink')}
              strokeWidth={2.5}
              fill={token('class-3')}
              fillOpacity={0.35}
              isAnimationActive={false}
            />
          </RadarChart>
        </ResponsiveContainer>
      </div>
      <figcaption className={styles.caption}>
        <span>{comparison.radar}:</span>
        <span className={styles.key}>
          <span className={styles.firstLine} /> {first.label}
        </span>
        <span className={styles.key}>
          <span className={styles.secondLine} /> {second.label}
        </span>
      </figcaption>
    </figure>
  )
}
