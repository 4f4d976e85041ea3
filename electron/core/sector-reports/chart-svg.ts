import { hairline, ink, greyInk, openTint } from '#core/reports/pdf-style.ts'
import { radarSvg } from '#core/reports/radar-svg.ts'

import type { Printing } from './printing-words.ts'
import type { Box, DocumentChart } from './report-document.ts'
import { svgFrame, svgLine, svgRect, svgWord, type Area } from './svg-marks.ts'

type RadarChart = Extract<DocumentChart, { kind: 'radar' }>
type StackChart = Extract<DocumentChart, { kind: 'stacks' }>

const width = 460
const labelWidth = 150
const plotWidth = width - labelWidth - 40
const rowHeight = 18
/** One shade for each group, apart in black and white; the first letter of each stands in it. */
const shades = ['#3a3631', '#6f675d', '#9c9488', '#c3bcb1', '#e6e1d9'] as const

export function radarChartSvg({ axes }: RadarChart, { voice }: Printing): string {
  const say = (value: number) => voice.numbers.fixed(value, 0)
  const ofMaximum = ({ min, max, maxPoints }: RadarChart['axes'][number]) => {
    const ends = min === max ? [min] : [min, max]
    return `${ends.map((end) => say((100 * end) / maxPoints)).join('–')} %`
  }
  return radarSvg(
    axes.map((axis) => {
      const { code, min, max, maxPoints } = axis
      const points = { min, max, points: min === max ? min : null }
      return { code, maxPoints, label: ofMaximum(axis), points }
    }),
    11,
  )
}

/** A bar to stand in a row of a table; `share` is that of the longest. */
export function barSvg(share: number): string {
  const size = { width: 220, height: 10 }
  return svgFrame(size, svgRect({ x: 0, y: 1.5, width: share * size.width, height: 8 }, greyInk))
}

/** Drawn lying down, so that names stand level beside their bars. Null where nothing can be drawn. */
export function chartSvg(chart: DocumentChart, { voice }: Printing): string | null {
  const say = (value: number) => voice.numbers.fixed(value, 1)
  if (chart.kind !== 'boxes' && chart.kind !== 'stacks') return null
  const rows = chart.kind === 'boxes' ? boxRows(chart.boxes, chart.to) : stackRows(chart, say)
  return rows.length === 0 ? null : overScale(rows, chart.to)
}

function boxRows(boxes: readonly Box[], to: number): string[] {
  const xOf = (value: number) => labelWidth + (value / to) * plotWidth
  return boxes.map(({ label, min, q1, median, q3, max }, row) => {
    const y = row * rowHeight
    const middle = y + 9
    return [
      nameAt(label, y),
      svgLine([xOf(min), middle], [xOf(max), middle], 0.8),
      ...[min, max].map((end) => svgLine([xOf(end), y + 5], [xOf(end), y + 13], 0.8)),
      svgRect({ x: xOf(q1), y: y + 3, width: xOf(q3) - xOf(q1), height: 12 }, openTint, ink),
      svgLine([xOf(median), y + 3], [xOf(median), y + 15], 1.8),
    ].join('')
  })
}

function stackRows({ stacks, codes, to }: StackChart, say: (value: number) => string): string[] {
  return stacks.map(({ label, parts }, row) => {
    const total = parts.reduce((sum, part) => sum + part, 0)
    const end = labelWidth + (total / to) * plotWidth
    const y = row * rowHeight
    const pieces = parts.map((part, place) => {
      const before = parts.slice(0, place).reduce((sum, one) => sum + one, 0)
      const x = labelWidth + (before / to) * plotWidth
      return piece({ x, y, width: (part / to) * plotWidth }, codes[place] ?? '', place)
    })
    return (
      nameAt(label, y) +
      pieces.join('') +
      // On paper of its own, so that no line of the scale runs through it.
      svgRect({ x: end + 3, y: y + 5, width: 20, height: 9 }, '#ffffff') +
      svgWord(say(total), { x: end + 5, y: y + 12.5, anchor: 'start' })
    )
  })
}

/** One group's share of a bar, with its letter where there is room. */
function piece({ x, y, width: length }: Omit<Area, 'height'>, code: string, place: number): string {
  const shade = shades[place % shades.length] ?? shades[0]
  const box = svgRect({ x, y: y + 3, width: length, height: 12 }, shade, ink)
  const isDark = place % shades.length < 2
  const letter = svgWord(code, {
    x: x + length / 2,
    y: y + 12.5,
    anchor: 'middle',
    fill: isDark ? '#ffffff' : ink,
  })
  return length > 9 ? box + letter : box
}

/** Rows over thin lines at every fifth of the scale. */
function overScale(rows: readonly string[], to: number): string {
  const bottom = rows.length * rowHeight
  const scale = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
    const x = labelWidth + share * plotWidth
    const mark = svgWord(String(Math.round(share * to)), { x, y: bottom + 10, anchor: 'middle' })
    return svgLine([x, 0], [x, bottom], 0.3, hairline) + mark
  })
  return svgFrame({ width, height: bottom + 14 }, scale.join('') + rows.join(''))
}

function nameAt(label: string, y: number): string {
  const most = 34
  const short = label.length > most ? `${label.slice(0, most - 1)}…` : label
  return svgWord(short, { x: labelWidth - 6, y: y + 12.5, anchor: 'end' })
}
