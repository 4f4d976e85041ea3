import { greyInk, hairline, ink, openTint } from '#core/reports/pdf-style.ts'
import { printableText } from '#core/reports/printable-text.ts'
import { radarSvg } from '#core/reports/radar-svg.ts'

import type { Printing } from './printing-words.ts'
import type { Bar, Box, DocumentChart, RadarAxis } from './report-document.ts'

type StackChart = Extract<DocumentChart, { kind: 'stacks' }>

const width = 460
const labelWidth = 150
const plotWidth = width - labelWidth - 40
const rowHeight = 18
/** One shade for each group, apart in black and white; the first letter of each stands in it. */
const shades = ['#3a3631', '#6f675d', '#9c9488', '#c3bcb1', '#e6e1d9'] as const

/** A drawing and how much of a page it takes. */
export type Drawn = { readonly svg: string; readonly pagePercent: number }

/** Drawn lying down, so that names stand level beside their bars. Null where nothing can be drawn. */
export function chartSvg(chart: DocumentChart, { voice, text }: Printing): Drawn | null {
  const say = (value: number) => voice.numbers.fixed(value, 1)
  switch (chart.kind) {
    case 'radar':
      return { svg: radarOf(chart.axes, say), pagePercent: 26 }
    case 'bars':
      return drawn(chart.bars, barsSvg(chart.bars, text.hidden))
    case 'boxes':
      return drawn(chart.boxes, boxesSvg(chart.boxes, chart.to))
    case 'stacks':
      return drawn(chart.stacks, stacksSvg(chart, say))
  }
}

const pageHeight = 842

function drawn(rows: readonly unknown[], svg: string): Drawn | null {
  if (rows.length === 0) return null
  return { svg, pagePercent: (100 * (rows.length * rowHeight + 14)) / pageHeight }
}

function radarOf(axes: readonly RadarAxis[], say: (value: number) => string): string {
  return radarSvg(
    axes.map(({ code, min, max, maxPoints }) => ({
      code,
      maxPoints,
      label: `${say((100 * min) / maxPoints)} %`,
      points: { min, max, points: min === max ? min : null },
    })),
  ).replace('<svg ', '<svg width="230" height="195" ')
}

function barsSvg(bars: readonly Bar[], hidden: string): string {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return frame(
    bars.length,
    bars.map(({ label, value }, row) => {
      const y = row * rowHeight
      const length = ((value ?? 0) / most) * plotWidth
      const said = value === null ? hidden : String(value)
      const bar = rect({ x: labelWidth, y: y + 3, width: length, height: 12 }, greyInk)
      return (
        nameAt(label, y) +
        bar +
        word(said, { x: labelWidth + length + 5, y: y + 13, anchor: 'start' })
      )
    }),
  )
}

function boxesSvg(boxes: readonly Box[], to: number): string {
  const xOf = (value: number) => labelWidth + (value / to) * plotWidth
  return frame(
    boxes.length,
    boxes.map(({ label, min, q1, median, q3, max }, row) => {
      const y = row * rowHeight
      const middle = y + 9
      return [
        nameAt(label, y),
        line([xOf(min), middle], [xOf(max), middle], 0.8),
        ...[min, max].map((end) => line([xOf(end), y + 5], [xOf(end), y + 13], 0.8)),
        rect({ x: xOf(q1), y: y + 3, width: xOf(q3) - xOf(q1), height: 12 }, openTint, ink),
        line([xOf(median), y + 3], [xOf(median), y + 15], 1.8),
      ].join('')
    }),
    to,
  )
}

function stacksSvg({ stacks, codes, to }: StackChart, say: (value: number) => string): string {
  return frame(
    stacks.length,
    stacks.map(({ label, parts }, row) => {
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
        word(say(total), { x: end + 5, y: y + 13, anchor: 'start' })
      )
    }),
    to,
  )
}

/** One group's share of a bar, with its letter where there is room. */
function piece({ x, y, width: length }: Omit<Area, 'height'>, code: string, place: number): string {
  const shade = shades[place % shades.length] ?? shades[0]
  const box = rect({ x, y: y + 3, width: length, height: 12 }, shade, ink)
  const isDark = place % shades.length < 2
  const letter = word(code, {
    x: x + length / 2,
    y: y + 12.5,
    anchor: 'middle',
    fill: isDark ? '#ffffff' : ink,
  })
  return length > 9 ? box + letter : box
}

/** Rows between thin lines at every fifth of the scale, where there is one. */
function frame(rowCount: number, rows: readonly string[], to?: number): string {
  const bottom = rowCount * rowHeight
  const height = bottom + (to === undefined ? 2 : 14)
  const steps = to === undefined ? [] : [0, 0.2, 0.4, 0.6, 0.8, 1]
  const scale = steps.map((share) => {
    const x = labelWidth + share * plotWidth
    const mark = word(String(Math.round(share * (to ?? 0))), {
      x,
      y: bottom + 10,
      anchor: 'middle',
    })
    return line([x, 0], [x, bottom], 0.3, hairline) + mark
  })
  const size = `width="${String(width)}" height="${String(height)}"`
  const box = `viewBox="0 0 ${String(width)} ${String(height)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}>${scale.join('')}${rows.join('')}</svg>`
}

function nameAt(label: string, y: number): string {
  const most = 34
  const short = label.length > most ? `${label.slice(0, most - 1)}…` : label
  return word(short, { x: labelWidth - 6, y: y + 13, anchor: 'end' })
}

type WordPlace = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill?: string
}

function word(text: string, { x, y, anchor, fill = ink }: WordPlace): string {
  const safe = printableText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-family="BeVietnamPro" font-size="7.5" fill="${fill}" text-anchor="${anchor}">${safe}</text>`
}

type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function rect({ x, y, width: wide, height }: Area, fill: string, stroke = 'none'): string {
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(wide)}" height="${fixed(height)}" fill="${fill}" stroke="${stroke}" stroke-width="0.5"/>`
}

type Spot = readonly [number, number]

function line([x1, y1]: Spot, [x2, y2]: Spot, weight: number, colour: string = ink): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${colour}" stroke-width="${String(weight)}"/>`
}

function fixed(value: number): string {
  return value.toFixed(2)
}
