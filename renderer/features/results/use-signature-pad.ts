import { useEffect, useRef } from 'react'
import SignaturePad from 'signature_pad'

/** A canvas to draw on; each finished stroke is told. */
export function useSignaturePad(onChange: (strokes: readonly (readonly number[])[]) => void) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const report = useRef(onChange)
  useEffect(() => {
    report.current = onChange
  })
  useEffect(() => {
    if (canvas.current === null) return
    const made = new SignaturePad(canvas.current, { penColor: ink, minWidth: 1, maxWidth: 3 })
    const tell = () => report.current(toStrokes(made))
    made.addEventListener('endStroke', tell)
    pad.current = made
    return () => {
      made.removeEventListener('endStroke', tell)
      made.off()
    }
  }, [])

  return {
    canvas,
    setCross: () => {
      pad.current?.fromData([crossStroke(60, 50, 140, 150), crossStroke(140, 50, 60, 150)])
      if (pad.current) onChange(toStrokes(pad.current))
    },
    clear: () => {
      pad.current?.clear()
      onChange([])
    },
  }
}

const ink = '#1b2a6b'

function toStrokes(pad: SignaturePad): number[][] {
  return pad
    .toData()
    .map(({ points }) => points.flatMap(({ x, y }) => [rounded(x), rounded(y)]))
    .map((stroke) => (stroke.length === 2 ? [...stroke, ...stroke] : stroke))
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function crossStroke(fromX: number, fromY: number, toX: number, toY: number) {
  const point = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.5 })
  const middle = point((fromX + toX) / 2, (fromY + toY) / 2, 20)
  return {
    penColor: ink,
    dotSize: 0,
    minWidth: 1,
    maxWidth: 3,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over' as const,
    points: [point(fromX, fromY, 0), middle, point(toX, toY, 40)],
  }
}
