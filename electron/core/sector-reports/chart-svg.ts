import { hairline, ink, greyInk, openTint } from '#core/reports/pdf-style.ts'
import { radarSvg } from '#core/reports/radar-svg.ts'

import type { Printing } from './printing-words.ts'
import type { Box, DocumentChart, NamedGroup } from './report-document.ts'
import { svgFrame, svgLine, svgMoved, svgRect, svgWord, type Area } from './svg-marks.ts'

type RadarChart = Extract<DocumentChart, { kind: 'radar' }>
type StackChart = Extract<DocumentChart, { kind: 'stacks' }>

const width = 460
/** Room for the longest name of a group. */
const labelWidth = 200
const plotWidth = width - labelWidth - 40
const rowHeight = 15
/** One shade for each group, apart in black and white; the first letter of each stands in it. */
const shades = ['#3a3631', '#6f675d', '#9c9488', '#c3bcb1', '#e6e1d9'] as const

export function radarChartSvg({ axes }: RadarChart, { voice }: Pick<Printing, 'voice'>): string {
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
    12,
  )
}

/** A bar to stand in a row of a table; `share` is that of the longest. */
export function barSvg(share: number): string {
  const size = { width: 220, height: 10 }
  return svgFrame(size, svgRect({ x: 0, y: 1.5, width: share * size.width, height: 8 }, greyInk))
}

/** Drawn lying down, so that names stand level beside their bars. Null where nothing can be drawn. */
export function chartSvg(chart: DocumentChart, { voice }: Pick<Printing, 'voice'>): string | null {
  const say = (value: number) => voice.numbers.fixed(value, 1)
  if (chart.kind !== 'boxes' && chart.kind !== 'stacks') return null
  const rows = chart.kind === 'boxes' ? boxRows(chart.boxes, chart.to) : stackRows(chart, say)
  const legend = chart.kind === 'stacks' ? chart.groups : []
  return rows.length === 0 ? null : overScale(rows, chart.to, legend)
}

function boxRows(boxes: readonly Box[], to: number): string[] {
  const xOf = (value: number) => labelWidth + (value / to) * plotWidth
  return boxes.map(({ label, min, q1, median, q3, max }, row) => {
    const y = row * rowHeight
    const middle = y + 7.5
    return [
      nameAt(label, y),
      svgLine([xOf(min), middle], [xOf(max), middle], 0.8),
      ...[min, max].map((end) => svgLine([xOf(end), y + 4], [xOf(end), y + 11], 0.8)),
      svgRect({ x: xOf(q1), y: y + 2, width: xOf(q3) - xOf(q1), height: 11 }, openTint, ink),
      svgLine([xOf(median), y + 2], [xOf(median), y + 13], 1.8),
    ].join('')
  })
}

function stackRows({ stacks, groups, to }: StackChart, say: (value: number) => string): string[] {
  return stacks.map(({ label, parts }, row) => {
    const total = parts.reduce((sum, part) => sum + part, 0)
    const end = labelWidth + (total / to) * plotWidth
    const y = row * rowHeight
    const pieces = parts.map((part, place) => {
      const before = parts.slice(0, place).reduce((sum, one) => sum + one, 0)
      const x = labelWidth + (before / to) * plotWidth
      return piece({ x, y, width: (part / to) * plotWidth }, groups[place]?.code ?? '', place)
    })
    return (
      nameAt(label, y) +
      pieces.join('') +
      // On paper of its own, so that no line of the scale runs through it.
      svgRect({ x: end + 3, y: y + 3, width: 20, height: 9 }, '#ffffff') +
      svgWord(say(total), { x: end + 5, y: y + 10.2, anchor: 'start' })
    )
  })
}

/** One group's share of a bar, with its letter where there is room. */
function piece({ x, y, width: length }: Omit<Area, 'height'>, code: string, place: number): string {
  const box = svgRect({ x, y: y + 2, width: length, height: 11 }, shadeOf(place), ink)
  const isDark = place % shades.length < 2
  const letter = svgWord(code, {
    x: x + length / 2,
    y: y + 10.2,
    anchor: 'middle',
    fill: isDark ? '#ffffff' : ink,
  })
  return length > 9 ? box + letter : box
}

/** Rows over thin lines at every fifth of the scale, under what the letters in them stand for. */
function overScale(rows: readonly string[], to: number, legend: readonly NamedGroup[]): string {
  const bottom = rows.length * rowHeight
  const scale = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
    const x = labelWidth + share * plotWidth
    const mark = svgWord(String(Math.round(share * to)), { x, y: bottom + 10, anchor: 'middle' })
    return svgLine([x, 0], [x, bottom], 0.3, hairline) + mark
  })
  const { svg, height } = legendOf(legend)
  const drawn = svg + svgMoved(height, scale.join('') + rows.join(''))
  return svgFrame({ width, height: height + bottom + 14 }, drawn)
}

const legendRow = 11

function legendOf(groups: readonly NamedGroup[]): {
  readonly svg: string
  readonly height: number
} {
  let [x, y] = [0, 0]
  const items = groups.map(({ name }, place) => {
    const taken = 24 + 3.9 * name.length
    if (x + taken > width) [x, y] = [0, y + legendRow]
    const swatch = svgRect({ x, y: y + 1.5, width: 8, height: 7 }, shadeOf(place), ink)
    const item = swatch + svgWord(name, { x: x + 12, y: y + 8, anchor: 'start' })
    x += taken
    return item
  })
  return { svg: items.join(''), height: items.length === 0 ? 0 : y + legendRow + 4 }
}

function shadeOf(place: number): string {
  return shades[place % shades.length] ?? shades[0]
}

function nameAt(label: string, y: number): string {
  const most = 46
  const short = label.length > most ? `${label.slice(0, most - 1)}…` : label
  return svgWord(short, { x: labelWidth - 6, y: y + 10.2, anchor: 'end' })
}
