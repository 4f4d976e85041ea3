import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
} from 'recharts'

import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../text/text-context.tsx'
import { token } from '../ui/tokens.ts'
import classes from './group-radar.module.css'

/**
 * Groups in percent of their maxima: what is certain in a full tone, what the open answers may add as
 * a lighter band. The table below says the same in figures.
 */
export function GroupRadar(props: {
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
  /** Where it has a place of its own instead of a corner beside the form. */
  readonly tall?: boolean
}) {
  const { panel } = useText().assessments
  const { instrument, result } = props
  const rows = instrument.groups.map(({ code, maxPoints }) => {
    const points = result.groups[code] ?? { min: 0, max: maxPoints }
    return {
      code,
      sure: (100 * points.min) / maxPoints,
      possible: (100 * points.max) / maxPoints,
    }
  })
  return (
    <figure className={classes.figure} aria-hidden>
      <div className={classes.chart} data-tall={props.tall ?? false}>
        <ResponsiveContainer width="100%" height="100%">
          <RadarChart data={rows} outerRadius="78%" accessibilityLayer={false}>
            <PolarGrid stroke={token('rule')} />
            <PolarAngleAxis dataKey="code" tick={<GroupTick />} />
            <PolarRadiusAxis domain={[0, 100]} tickCount={5} tick={false} axisLine={false} />
            <Radar
              dataKey="possible"
              stroke={token('rule-strong')}
              strokeDasharray="4 3"
              fill={token('ink-soft')}
              fillOpacity={0.15}
              isAnimationActive={false}
            />
            <Radar
              dataKey="sure"
              stroke={token('ink')}
              strokeWidth={2}
              fill={token('ink')}
              fillOpacity={0.28}
              isAnimationActive={false}
            />
          </RadarChart>
        </ResponsiveContainer>
      </div>
      <figcaption className={classes.caption}>
        <span>{panel.radar}:</span>
        <span className={classes.key}>
          <span className={classes.sure} /> {panel.radarSure}
        </span>
        <span className={classes.key}>
          <span className={classes.open} /> {panel.radarOpen}
        </span>
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
