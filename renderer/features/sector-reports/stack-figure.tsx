import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage } from '../../text/text-context.tsx'
import { groupColour, token } from '../../ui/tokens.ts'
import classes from './charts.module.css'

export type StackRow = { readonly label: string; readonly points: readonly number[] }

/** Mean points of each group stacked to the total; the table that goes with it is what is read aloud. */
export function StackFigure(props: {
  readonly rows: readonly StackRow[]
  readonly groups: InstrumentDefinition['groups']
}) {
  const { groups } = props
  const maximum = groups.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  const rows = props.rows.map(({ label, points }) => ({
    label: label.length > 42 ? `${label.slice(0, 41)}…` : label,
    ...Object.fromEntries(groups.map(({ code }, place) => [code, points[place] ?? 0])),
  }))
  return (
    <div aria-hidden>
      <Legend groups={groups} />
      <div className={classes.chart} style={{ height: `${String(rows.length * 2.5 + 2)}rem` }}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={rows}
            layout="vertical"
            margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke={token('rule')} />
            <XAxis
              type="number"
              domain={[0, maximum]}
              tick={{ fill: token('ink'), fontSize: 14 }}
              stroke={token('rule-strong')}
            />
            <YAxis
              type="category"
              dataKey="label"
              width={280}
              interval={0}
              tickLine={false}
              axisLine={{ stroke: token('rule-strong') }}
              tick={{ fill: token('ink'), fontSize: 14 }}
            />
            {groups.map(({ code }, order) => (
              <Bar
                key={code}
                dataKey={code}
                stackId="points"
                fill={groupColour(code, order)}
                stroke={token('paper')}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}

function Legend({ groups }: { readonly groups: InstrumentDefinition['groups'] }) {
  const language = useLanguage()
  return (
    <ul className={classes.legend}>
      {groups.map(({ code, name }, order) => (
        <li key={code}>
          <span className={classes.swatch} style={{ background: groupColour(code, order) }} />
          {code} {name[language]}
        </li>
      ))}
    </ul>
  )
}
