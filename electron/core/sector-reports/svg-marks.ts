import { ink } from '#core/reports/pdf-style.ts'
import { printableText } from '#core/reports/printable-text.ts'

type WordPlace = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill?: string
}

export function svgWord(text: string, { x, y, anchor, fill = ink }: WordPlace): string {
  const safe = printableText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-family="BeVietnamPro" font-size="7.5" fill="${fill}" text-anchor="${anchor}">${safe}</text>`
}

export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function svgRect(
  { x, y, width: wide, height }: Area,
  fill: string,
  stroke = 'none',
): string {
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(wide)}" height="${fixed(height)}" fill="${fill}" stroke="${stroke}" stroke-width="0.5"/>`
}

type Spot = readonly [number, number]

export function svgLine(
  [x1, y1]: Spot,
  [x2, y2]: Spot,
  weight: number,
  colour: string = ink,
): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${colour}" stroke-width="${String(weight)}"/>`
}

function fixed(value: number): string {
  return value.toFixed(2)
}

export function svgFrame({ width, height }: Pick<Area, 'width' | 'height'>, drawn: string): string {
  const size = `width="${String(width)}" height="${String(height)}"`
  const box = `viewBox="0 0 ${String(width)} ${String(height)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}>${drawn}</svg>`
}

export function svgMoved(down: number, drawn: string): string {
  return `<g transform="translate(0 ${fixed(down)})">${drawn}</g>`
}
