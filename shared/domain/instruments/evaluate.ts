import { classify, type Standing } from './classify.ts'
import type { CompiledInstrument } from './compiled-instrument.ts'
import { evaluateCriterion } from './evaluate-criterion.ts'
import type {
  CriterionResult,
  Evaluation,
  EvaluationFacts,
  Points,
  PointsRange,
} from './evaluation.ts'
import { loadFacts } from './load-facts.ts'
import { sumOf } from './sum-of.ts'
import { coefficient } from './synchrony.ts'

/**
 * Scores the facts with an instrument: points with ranges per criterion, group and in total, the
 * synchrony coefficient, the class.
 *
 * Exact at every edge of every band. What is missing is open, never zero; knowing more never widens
 * a range, and whatever is still to come ends within it. `facts` have passed `checkFacts`.
 */
export function evaluate(compiled: CompiledInstrument, facts: EvaluationFacts): Evaluation {
  const tiers = loadFacts(compiled, facts)
  const criteria = { ...compiled.unscored }
  const groups: Record<string, Points> = {}
  const ofGroups: Points[] = []
  for (const group of compiled.groups) {
    const results: CriterionResult[] = []
    for (const criterion of group.criteria) {
      const result = evaluateCriterion(compiled, criterion, facts, tiers)
      criteria[criterion.definition.code] = result
      results.push(result)
    }
    const points = sumOf(results)
    groups[group.definition.code] = points
    ofGroups.push(points)
  }
  const total = sumOf(ofGroups)
  const worst = standingAt(compiled, ofGroups, total, 'min')
  const best = total.min === total.max ? worst : standingAt(compiled, ofGroups, total, 'max')
  const [min, max] = [worst.synchrony, best.synchrony]
  return {
    criteria,
    groups,
    total,
    // Value first: beginning as points do, fractions would make the engine convert every object of points.
    synchrony: { value: total.points === null ? null : min, min, max },
    class: classify(compiled, worst, best),
  }
}

function standingAt(
  compiled: CompiledInstrument,
  groups: readonly Points[],
  total: Points,
  end: keyof PointsRange,
): Standing {
  const points = groups.map((group) => group[end])
  return { points, total: total[end], synchrony: coefficient(compiled.groups, points) }
}
