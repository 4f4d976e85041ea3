import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
} from 'recharts'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { token } from '../ui/tokens.ts'
import classes from './series-radar.module.css'

/** One outline over the groups; how it is drawn says what it stands for. */
export type RadarSeries = {
  readonly look: keyof typeof looks
  readonly label: string
  readonly pointsOf: (groupCode: string) => number
}

const looks = {
  possible: {
    stroke: token('rule-strong'),
    strokeDasharray: '4 3',
    fill: token('ink-soft'),
    fillOpacity: 0.15,
  },
  sure: { stroke: token('ink'), strokeWidth: 2, fill: token('ink'), fillOpacity: 0.28 },
  earlier: {
    stroke: token('ink-soft'),
    strokeWidth: 2,
    strokeDasharray: '5 4',
    fill: token('ink-soft'),
    fillOpacity: 0.08,
  },
  later: { stroke: token('ink'), strokeWidth: 2.5, fill: token('class-3'), fillOpacity: 0.35 },
} as const

/** Groups in percent of their maxima, the first series at the back; a table says the same in figures. */
export function SeriesRadar(props: {
  readonly groups: InstrumentDefinition['groups']
  readonly caption: string
  readonly series: readonly RadarSeries[]
  /** Where it has a place of its own instead of a corner beside the form. */
  readonly tall?: boolean
}) {
  const { groups, series } = props
  const rows = groups.map(({ code, maxPoints }) => ({
    code,
    ...Object.fromEntries(
      series.map(({ look, pointsOf }) => [look, (100 * pointsOf(code)) / maxPoints]),
    ),
  }))
  return (
    <figure className={classes.figure}>
      <div className={classes.chart} data-tall={props.tall ?? false} aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <RadarChart data={rows} outerRadius="78%" accessibilityLayer={false}>
            <PolarGrid stroke={token('rule')} />
            <PolarAngleAxis dataKey="code" tick={<GroupTick />} />
            <PolarRadiusAxis domain={[0, 100]} tickCount={5} tick={false} axisLine={false} />
            {series.map(({ look }) => (
              <Radar key={look} dataKey={look} {...looks[look]} isAnimationActive={false} />
            ))}
          </RadarChart>
        </ResponsiveContainer>
      </div>
      <figcaption className={classes.caption}>
        <span>{props.caption}:</span>
        {series.toReversed().map(({ look, label }) => (
          <span key={look} className={classes.key}>
            <span className={classes.swatch} data-look={look} /> {label}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function GroupTick(props: {
  readonly x?: number | string
  readonly y?: number | string
  readonly payload?: { readonly value: string }
}) {
  const code = props.payload?.value ?? ''
  return (
    <text
      x={props.x}
      y={props.y}
      textAnchor="middle"
      dominantBaseline="central"
      className={classes.tick}
      data-group={code}
    >
      {code}
    </text>
  )
}
