import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'

import type { FiveNumbers } from '#shared/domain/sector-reports/five-numbers.ts'

import { token } from '../../ui/tokens.ts'
import classes from './charts.module.css'

export type BoxRow = { readonly label: string; readonly five: FiveNumbers; readonly colour: string }

/** Boxes over a scale of percent; the table that goes with it is what is read aloud. */
export function BoxFigure({ rows }: { readonly rows: readonly BoxRow[] }) {
  const drawn = rows.map(({ label, five, colour }) => ({
    label: label.length > 48 ? `${label.slice(0, 47)}…` : label,
    five,
    colour,
    span: [five.min, five.max],
  }))
  return (
    <div
      className={classes.chart}
      style={{ height: `${String(rows.length * 3 + 2)}rem` }}
      aria-hidden
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={drawn}
          layout="vertical"
          margin={{ top: 0, right: 24, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke={token('rule')} />
          <XAxis
            type="number"
            domain={[0, 100]}
            ticks={[0, 20, 40, 60, 80, 100]}
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
          <Bar dataKey="span" isAnimationActive={false} shape={BoxShape} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** The bar reaches from least to most; what lies between is placed on it by its share. */
function BoxShape(props: {
  readonly x?: number | string
  readonly y?: number | string
  readonly width?: number | string
  readonly height?: number | string
  readonly payload?: BoxRow
}) {
  const { payload } = props
  if (!payload) return null
  const { five, colour } = payload
  const [x, y] = [Number(props.x), Number(props.y)]
  const [width, height] = [Number(props.width), Number(props.height)]
  const span = five.max - five.min
  const xOf = (value: number) => x + (span === 0 ? 0 : ((value - five.min) / span) * width)
  const middle = y + height / 2
  const [top, tall] = [middle - 11, 22]
  return (
    <g>
      <line x1={xOf(five.min)} x2={xOf(five.max)} y1={middle} y2={middle} stroke={token('ink')} />
      {[five.min, five.max].map((end, place) => (
        <line
          key={place === 0 ? 'min' : 'max'}
          x1={xOf(end)}
          x2={xOf(end)}
          y1={middle - 6}
          y2={middle + 6}
          stroke={token('ink')}
        />
      ))}
      <rect
        x={xOf(five.q1)}
        y={top}
        width={Math.max(1, xOf(five.q3) - xOf(five.q1))}
        height={tall}
        fill={colour}
        fillOpacity={0.35}
        stroke={token('ink')}
      />
      <line
        x1={xOf(five.median)}
        x2={xOf(five.median)}
        y1={top}
        y2={top + tall}
        stroke={token('ink')}
        strokeWidth={3}
      />
    </g>
  )
}
