import { signatureBox } from '#shared/domain/assessments/signature-drawing.ts'

export type Strokes = readonly (readonly number[])[]

/** What a sign-off takes at most. */
const longestStroke = 20_000
const mostStrokes = 500
/** Points nearer to the last one, in units of the box, say nothing new. */
const nearest = 1.5

type Frame = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a pen on the screen is in the signature box, however large the box is shown; kept inside. */
export function toBoxPoint(
  frame: Frame,
  pen: { readonly clientX: number; readonly clientY: number },
): readonly [number, number] {
  return [
    within(((pen.clientX - frame.left) / frame.width) * signatureBox.width, signatureBox.width),
    within(((pen.clientY - frame.top) / frame.height) * signatureBox.height, signatureBox.height),
  ]
}

/** The stroke drawn on to a point. */
export function extendStroke(
  stroke: readonly number[],
  [x, y]: readonly [number, number],
): readonly number[] {
  if (stroke.length + 2 > longestStroke) return stroke
  const [lastX = -nearest, lastY = -nearest] = stroke.slice(-2)
  return Math.hypot(x - lastX, y - lastY) < nearest ? stroke : [...stroke, x, y]
}

export function addStroke(strokes: Strokes, stroke: readonly number[]): Strokes {
  return stroke.length === 0 || strokes.length >= mostStrokes ? strokes : [...strokes, stroke]
}

/** A cross, as people set who do not write. */
export const crossMark: Strokes = [
  [250, 50, 350, 150],
  [350, 50, 250, 150],
]

function within(value: number, limit: number): number {
  return Math.round(Math.min(Math.max(value, 0), limit) * 10) / 10
}
