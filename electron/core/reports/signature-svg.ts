import type { Signer } from '#shared/domain/assessments/sign-off.ts'

/** Strokes in the box of 600 x 200 they were drawn in, smooth through the midpoints of their points. */
export function signatureSvg(strokes: Signer['strokes']): string {
  const paths = strokes
    .map(
      (stroke) =>
        `<path d="${pathOf(pointsOf(stroke))}" fill="none" stroke="#1d1a17" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200">${paths}</svg>`
}

type Spot = readonly [number, number]

function pointsOf(stroke: readonly number[]): readonly Spot[] {
  return Array.from({ length: Math.floor(stroke.length / 2) }, (_, index): Spot => [
    stroke[2 * index] ?? 0,
    stroke[2 * index + 1] ?? 0,
  ])
}

function pathOf(points: readonly Spot[]): string {
  const [first] = points
  if (first === undefined) return ''
  const last = points.at(-1) ?? first
  const curves = points.slice(1, -1).map((point, index) => {
    const after = points[index + 2] ?? last
    return `Q${pair(point)} ${pair([(point[0] + after[0]) / 2, (point[1] + after[1]) / 2])}`
  })
  // A single dot needs a line of some length to be drawn at all.
  const end: Spot = points.length === 1 ? [first[0] + 0.5, first[1]] : last
  return `M${pair(first)} ${curves.join(' ')} L${pair(end)}`
}

function pair([x, y]: Spot): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}
