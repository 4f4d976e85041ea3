import type { Mean } from '#shared/domain/sector-reports/sector-report.ts'

import { useFormat } from '../../text/text-context.tsx'

/** A mean in words: one figure, or both ends while answers are open; cut and never rounded. */
export function useMeanWords() {
  const format = useFormat()
  const say = ({ min, max }: Mean, write: (value: number) => string) =>
    min === max ? write(min) : `${write(min)}–${write(max)}`
  return {
    points: (mean: Mean) => say(mean, format.figure),
    coefficient: (mean: Mean) => say(mean, format.coefficient),
    percent: (mean: Mean, most: number) =>
      say({ min: (100 * mean.min) / most, max: (100 * mean.max) / most }, format.figure),
  }
}
