import type { Points } from '#shared/domain/instruments/evaluation.ts'

export type RadarAxis = {
  readonly code: string
  readonly label: string
  readonly points: Points
  readonly maxPoints: number
}

type Spot = { readonly x: number; readonly y: number }

const width = 250
const height = 212
const centre = { x: width / 2, y: 112 }
const radius = 78

/**
 * Groups in percent of their maxima: the certain part dark, the open part as a lighter band with a
 * dashed edge, so that it reads in black and white. `fontSize` is in units of the drawing, 250 wide.
 */
export function radarSvg(axes: readonly RadarAxis[], fontSize = 8): string {
  const certain = axes.map(({ points, maxPoints }) => points.min / maxPoints)
  const possible = axes.map(({ points, maxPoints }) => points.max / maxPoints)
  const isOpen = axes.some(({ points }) => points.min !== points.max)

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    ...[0.25, 0.5, 0.75, 1].map((share) => ring(axes.length, share)),
    ...axes.map((_, index) => spoke(index, axes.length)),
    isOpen
      ? polygon(
          possible,
          'fill="#cfc8bd" stroke="#57514a" stroke-width="0.8" stroke-dasharray="3 2"',
        )
      : '',
    polygon(certain, 'fill="#57514a" fill-opacity="0.75" stroke="#1d1a17" stroke-width="1.2"'),
    ...axes.map((axis, index) => label(axis, spotAt(index, axes.length, 1.13), fontSize)),
    '</svg>',
  ].join('')
}

function spotAt(index: number, count: number, share: number): Spot {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return {
    x: centre.x + radius * share * Math.cos(angle),
    y: centre.y + radius * share * Math.sin(angle),
  }
}

function at({ x, y }: Spot): string {
  return `${x.toFixed(2)},${y.toFixed(2)}`
}

function polygon(shares: readonly number[], look: string): string {
  const spots = shares.map((share, index) => at(spotAt(index, shares.length, share)))
  return `<polygon points="${spots.join(' ')}" ${look}/>`
}

function ring(count: number, share: number): string {
  const shares = Array.from({ length: count }, () => share)
  const strength = share === 1 ? '0.8' : '0.35'
  return polygon(shares, `fill="none" stroke="#8a837a" stroke-width="${strength}"`)
}

function spoke(index: number, count: number): string {
  const end = spotAt(index, count, 1)
  return `<line x1="${centre.x}" y1="${centre.y}" x2="${end.x.toFixed(2)}" y2="${end.y.toFixed(2)}" stroke="#8a837a" stroke-width="0.35"/>`
}

function label({ code, label: words }: RadarAxis, { x, y }: Spot, fontSize: number): string {
  const side = Math.abs(x - centre.x) < 8 ? 'middle' : x > centre.x ? 'start' : 'end'
  const drop = y < centre.y - radius * 0.8 ? -6 : y > centre.y + radius * 0.6 ? 8 : 3
  const line = (text: string, lift: number, weight: string) =>
    `<text x="${x.toFixed(1)}" y="${(y + drop + lift).toFixed(1)}" font-family="BeVietnamPro" font-size="${fontSize}" font-weight="${weight}" fill="#1d1a17" text-anchor="${side}">${text}</text>`
  return line(code, fontSize * -0.625, 'bold') + line(words, fontSize * 0.625, 'normal')
}
