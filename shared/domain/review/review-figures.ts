import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { SignOff } from '#shared/domain/assessments/sign-off.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { crossCheck } from '#shared/domain/instruments/cross-check.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'

export type ReviewFigures = {
  readonly warningCount: number
  /** Criteria whose points are still a range. */
  readonly openRangeCount: number
  readonly totalMin: number
  readonly totalMax: number
  readonly synchronyMin: number
  readonly synchronyMax: number
  readonly classLowest: string
  readonly classHighest: string
}

/** What the instrument makes of an arrived content. */
export function reviewFigures(
  compiled: CompiledInstrument,
  content: AssessmentContent,
): ReviewFigures {
  const facts = toEvaluationFacts(content)
  const { criteria, total, synchrony, class: level } = evaluate(compiled, facts)
  return {
    warningCount: crossCheck(compiled, facts).length,
    openRangeCount: Object.values(criteria).filter(({ min, max }) => min !== max).length,
    totalMin: total.min,
    totalMax: total.max,
    synchronyMin: synchrony.min,
    synchronyMax: synchrony.max,
    classLowest: level.lowest,
    classHighest: level.highest,
  }
}

/** Percent of the answers that nobody saw, measured or has on paper; null when nothing was answered. */
export function weakEvidencePercent({ answers }: AssessmentContent): number | null {
  const answered = Object.values(answers).filter(({ status }) => status === 'answered')
  if (answered.length === 0) return null
  const weak = answered.filter(({ strength }) => strength === null || strength === 'told')
  return Math.round((weak.length * 100) / answered.length)
}

/**
 * Whether what arrived is not what was signed first: no signature of both sides covers it, or it was
 * signed, changed, and signed again. Signatures that an earlier revision brought count for that one.
 */
export function isChangedAfterSignature(
  {
    contentSha256,
    signOffs,
  }: { readonly contentSha256: string; readonly signOffs: readonly SignOff[] },
  earlier: readonly SignOff[],
): boolean {
  const known = new Set(earlier.map(({ id }) => id))
  const covering = signOffs.filter((signOff) => signOff.contentSha256 === contentSha256)
  const parties = new Set(covering.flatMap(({ signers }) => signers.map(({ party }) => party)))
  if (!parties.has('mentor') || !parties.has('firm')) return true
  return signOffs.some(
    (signOff) => !known.has(signOff.id) && signOff.contentSha256 !== contentSha256,
  )
}
