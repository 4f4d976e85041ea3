import { ExpressionRunner, surveyLocalization } from 'survey-core'

import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'

export type SurveyScore = {
  readonly criteria: Readonly<Record<string, number>>
  readonly total: number
  readonly synchrony: number
  readonly class: string
}

type Values = Record<string, unknown>

/**
 * An instrument as a form of survey-core would score it: tier, figures and bands as its expressions,
 * compiled once; sums, coefficient and class in plain code, which favours it. Complete answers only, in
 * doubles, so not exact on every edge.
 */
export function surveyForm({ definition }: CompiledInstrument) {
  surveyLocalization.currentLocale = 'en'
  const tiers = definition.tiers.map(({ code, when }) => ({ code, holds: condition(when) }))
  const criteria = definition.criteria.map(({ code, group, parts }) => ({
    code,
    group,
    parts: parts.map(({ figures, bands }) => ({
      figures: figures.map(({ key, formula }) => ({ key, runner: runnerOf(formula) })),
      bands: bands.map(({ points, when }) => ({ points, holds: condition(when) })),
    })),
  }))
  type Part = (typeof criteria)[number]['parts'][number]

  const pointsOf = ({ figures, bands }: Part, values: Values) => {
    for (const { key, runner } of figures) values[key] = runner.runValues(values)
    return bands.find(({ holds }) => holds(values))?.points ?? 0
  }
  return (
    answers: Readonly<Record<string, InputValue>>,
    norms: Readonly<Record<string, number>>,
  ): SurveyScore => {
    const values: Values = { ...answers }
    for (const [key, norm] of Object.entries(norms)) values[`norm_${key}`] = norm
    values.tier = tiers.find(({ holds }) => holds(values))?.code
    const points: Record<string, number> = {}
    const groups: Record<string, number> = {}
    for (const { code, group, parts } of criteria) {
      const own = parts.reduce((sum, part) => sum + pointsOf(part, values), 0)
      points[code] = own
      groups[group] = (groups[group] ?? 0) + own
    }
    return { criteria: points, ...classOf(definition, groups) }
  }
}

function classOf(
  { groups, synchrony: { weightsPercent }, classes }: CompiledInstrument['definition'],
  points: Readonly<Record<string, number>>,
): Omit<SurveyScore, 'criteria'> {
  const total = Object.values(points).reduce((sum, own) => sum + own, 0)
  const synchrony = groups.reduce(
    (product, { code, maxPoints }) =>
      product * ((points[code] ?? 0) / maxPoints) ** ((weightsPercent[code] ?? 0) / 100),
    1,
  )
  const reached = classes.findLast(
    ({ totalFrom, synchronyFrom }) => total >= totalFrom && synchrony >= Number(synchronyFrom),
  )
  return { total, synchrony, class: reached?.code ?? '' }
}

function condition(when: string): (values: Values) => boolean {
  const runner = runnerOf(when)
  return (values) => runner.runValues(values) === true
}

const words = new Set(['and', 'or', 'not', 'true', 'false'])

/** Names in braces, as survey-core writes them; texts stay as they are. */
function runnerOf(formula: string): ExpressionRunner {
  const expression = formula.replace(/'[^']*'|[A-Za-z_][\w.]*/g, (text) =>
    text.startsWith("'") || words.has(text) ? text : `{${text.replace('.', '_')}}`,
  )
  return new ExpressionRunner(expression)
}
