import type { Points } from './evaluation.ts'

/** Points added up; open as soon as one of them is. */
export function sumOf(parts: readonly Points[]): Points {
  let [min, max] = [0, 0]
  let isOpen = false
  for (const points of parts) {
    min += points.min
    max += points.max
    isOpen ||= points.points === null
  }
  return { min, max, points: isOpen ? null : min }
}
