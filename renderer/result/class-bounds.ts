import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

/** Whether the settled total and coefficient point to different classes: the pair Điều 9 leaves open. */
export function doBoundsDisagree(
  { classes }: InstrumentDefinition,
  { total, synchrony, class: level }: Evaluation,
): boolean {
  if (level.code === null) return false
  const byTotal = classes.findLastIndex(({ totalFrom }) => total.min >= totalFrom)
  const bySynchrony = classes.findLastIndex(
    ({ synchronyFrom }) => synchrony.min >= Number(synchronyFrom),
  )
  return byTotal !== bySynchrony
}
