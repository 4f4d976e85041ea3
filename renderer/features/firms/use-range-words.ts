import type { PointsRange } from '#shared/domain/instruments/evaluation.ts'

import { useFormat, useText } from '../../text/text-context.tsx'

/** `4`, or `2 đến 4` while answers are open. */
export function useRangeWords(): (range: PointsRange, write?: (value: number) => string) => string {
  const { firmPage } = useText()
  const format = useFormat()
  return ({ min, max }, write = format.integer) =>
    min === max ? write(min) : firmPage.range(write(min), write(max))
}
