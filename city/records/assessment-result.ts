import { checkFacts, type FaultyFact } from '#shared/domain/instruments/check-facts.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Points } from '#shared/domain/instruments/evaluation.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { AssessmentBody, ReportedResult } from '#shared/wire/batch-record.ts'

type Ranges = Readonly<Record<string, readonly [number, number]>>

/** What the laptop said and what the city worked out, side by side. */
export type AssessmentResult = {
  readonly revId: string
  readonly recordId: string
  readonly body: AssessmentBody
  readonly recomputed: ReportedResult
  readonly differs: boolean
  readonly groups: Ranges
  readonly criteria: Ranges
}

/** Scores an assessment anew with the instrument it names. */
export function recomputeResult(
  compiled: CompiledInstrument,
  head: { readonly revId: string; readonly recordId: string },
  body: AssessmentBody,
): Result<AssessmentResult, FaultyFact> {
  const facts = toEvaluationFacts(body.content)
  const [fault] = checkFacts(compiled.definition, facts)
  if (fault) return failed(fault)

  const { total, synchrony, class: level, groups, criteria } = evaluate(compiled, facts)
  const recomputed: ReportedResult = {
    totalMin: total.min,
    totalMax: total.max,
    synchronyMin: synchrony.min,
    synchronyMax: synchrony.max,
    classLowest: level.lowest,
    classHighest: level.highest,
  }
  return succeeded({
    ...head,
    body,
    recomputed,
    differs: isDifferent(body.result, recomputed),
    groups: toRanges(groups),
    criteria: toRanges(criteria),
  })
}

/** Coefficients are compared as they are printed: four places. */
function isDifferent(reported: ReportedResult, recomputed: ReportedResult): boolean {
  const same = (key: 'synchronyMin' | 'synchronyMax') =>
    Math.abs(reported[key] - recomputed[key]) < 0.000_05
  return !(
    reported.totalMin === recomputed.totalMin &&
    reported.totalMax === recomputed.totalMax &&
    reported.classLowest === recomputed.classLowest &&
    reported.classHighest === recomputed.classHighest &&
    same('synchronyMin') &&
    same('synchronyMax')
  )
}

function toRanges(points: Readonly<Record<string, Points>>): Ranges {
  const ranges: Record<string, readonly [number, number]> = {}
  for (const [code, { min, max }] of Object.entries(points)) ranges[code] = [min, max]
  return ranges
}
