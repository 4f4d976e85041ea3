import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'

import { token } from '../../ui/tokens.ts'
import classes from './charts.module.css'

export type CountedBar = {
  readonly label: string
  /** Null where it is hidden. */
  readonly value: number | null
  readonly colour: string
}

/** Bars lying beside their names; the table that goes with it is what is read aloud. */
export function BarFigure(props: {
  readonly bars: readonly CountedBar[]
  readonly hidden: string
  readonly labelWidth: number
}) {
  const rows = props.bars.map(({ label, value, colour }) => ({
    label,
    count: value ?? 0,
    said: value === null ? props.hidden : String(value),
    fill: colour,
  }))
  return (
    <div
      className={classes.chart}
      style={{ height: `${String(rows.length * 2 + 1)}rem` }}
      aria-hidden
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: 48, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="label"
            width={props.labelWidth}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: token('rule-strong') }}
            tick={{ fill: token('ink'), fontSize: 14 }}
          />
          <Bar dataKey="count" stroke={token('ink-soft')} isAnimationActive={false}>
            <LabelList dataKey="said" position="right" fill={token('ink')} fontSize={14} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
