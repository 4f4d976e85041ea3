/**
 * How a signature is drawn, the same while it is given, in lists and on paper: strokes of
 * `x,y,x,y,…` in a box of 600 x 200, whatever the size of the screen they were drawn on.
 */
export const signatureBox = { width: 600, height: 200 } as const

/** Of a line in the box. Dark enough for black and white print. */
export const signaturePen = { ink: '#1b2a6b', width: 5 } as const

/** A stroke as the path of a line, smooth through the midpoints of its points. */
export function signaturePath(stroke: readonly number[]): string {
  const points = pointsOf(stroke)
  const [first] = points
  if (first === undefined) return ''
  const last = points.at(-1) ?? first
  const curves = points.slice(1, -1).map((point, index) => {
    const after = points[index + 2] ?? last
    return `Q${pair(point)} ${pair([(point[0] + after[0]) / 2, (point[1] + after[1]) / 2])}`
  })
  // A dot needs a line of some length to be drawn at all.
  const isDot = points.every(([x, y]) => x === first[0] && y === first[1])
  const end: Spot = isDot ? [first[0] + 0.5, first[1]] : last
  return [`M${pair(first)}`, ...curves, `L${pair(end)}`].join(' ')
}

type Spot = readonly [number, number]

function pointsOf(stroke: readonly number[]): readonly Spot[] {
  return Array.from({ length: Math.floor(stroke.length / 2) }, (_, index): Spot => [
    stroke[2 * index] ?? 0,
    stroke[2 * index + 1] ?? 0,
  ])
}

function pair([x, y]: Spot): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}
