import { useRef, useState, type PointerEvent } from 'react'

import { addStroke, extendStroke, toBoxPoint, type Strokes } from './pen-strokes.ts'

/** Follows a pen, mouse or finger over the box; each finished stroke is told. */
export function usePen(strokes: Strokes, onChange: (strokes: Strokes) => void) {
  const [drawn, setDrawn] = useState<readonly number[]>([])
  // Beside what is shown: the last points may come between two renderings.
  const stroke = useRef<readonly number[] | null>(null)
  const show = (points: readonly number[]) => {
    stroke.current = points
    setDrawn(points)
  }

  const pointsOf = (event: PointerEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    const between = event.nativeEvent.getCoalescedEvents()
    const pens = between.length > 0 ? between : [event.nativeEvent]
    return pens.map((pen) => toBoxPoint(frame, pen))
  }
  const finish = () => {
    if (stroke.current === null) return
    onChange(addStroke(strokes, stroke.current))
    show([])
    stroke.current = null
  }

  return {
    drawn,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0 || !event.isPrimary) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        show(pointsOf(event).reduce(extendStroke, []))
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (stroke.current === null || !event.isPrimary) return
        show(pointsOf(event).reduce(extendStroke, stroke.current))
      },
      onPointerUp: finish,
      onPointerCancel: finish,
    },
  }
}
