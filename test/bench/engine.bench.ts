import { ExpressionRunner, surveyLocalization } from 'survey-core'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { factsOf, knownCases, tt17 } from '#test/support/tt17.ts'

import { scoreByHand } from './hand-written-scorer.ts'

const rounds = 7

/**
 * Prints what one evaluation of 26 criteria costs, as ratios measured side by side in this run: against
 * a scorer written by hand for this one circular, and against survey-core's expressions for the same form.
 */
export function benchEngine(print: (line: string) => void): void {
  const facts = knownCases.map(factsOf)
  const form = surveyForm()
  const timed = {
    engine: () => facts.forEach((known) => evaluate(tt17, known)),
    byHand: () => knownCases.forEach(({ answers, norms }) => scoreByHand(answers, norms)),
    surveyCore: () => facts.forEach(({ values, norms }) => form({ ...values, ...prefixed(norms) })),
  }
  const micros = bestOf(timed)
  print(`engine: ${micros.engine.toFixed(1)} µs an evaluation`)
  print(
    `engine / hand-written scorer: ${(micros.engine / micros.byHand).toFixed(2)} (reach: at most 3)`,
  )
  print(
    `survey-core / engine: ${(micros.surveyCore / micros.engine).toFixed(1)} (reach: at least 20)`,
  )
}

/** Best round of each, taken in turn so that a busy machine slows all alike. */
function bestOf<Names extends string>(timed: Readonly<Record<Names, () => void>>) {
  const best = Object.fromEntries(Object.keys(timed).map((name) => [name, Infinity])) as Record<
    Names,
    number
  >
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(timed) as Names[]) {
      best[name] = Math.min(best[name], microsOf(timed[name]))
    }
  }
  return best
}

function microsOf(scoreAll: () => void): number {
  const startedAt = performance.now()
  let runs = 0
  do {
    scoreAll()
    runs++
  } while (performance.now() - startedAt < 150)
  return ((performance.now() - startedAt) * 1000) / (runs * knownCases.length)
}

/** The same figures and bands as survey-core expressions, compiled once; all tiers as one expression. */
function surveyForm(): (values: Record<string, unknown>) => void {
  surveyLocalization.currentLocale = 'en'
  const parts = tt17.definition.criteria.flatMap(({ parts: own }) => own)
  const figures = tt17.definition.criteria
    .flatMap(({ parts: own }) => own.flatMap((part) => part.figures))
    .map(({ key, formula }) => ({ key, runner: new ExpressionRunner(toSurvey(formula)) }))
  const tiers = tt17.definition.tiers.map(({ code, when }) => ({
    code,
    runner: new ExpressionRunner(toSurvey(when)),
  }))
  const bands = parts.map((part) =>
    part.bands.map(({ when }) => new ExpressionRunner(toSurvey(when))),
  )
  return (values) => {
    values.tier = tiers.find(({ runner }) => runner.runValues(values))?.code
    for (const { key, runner } of figures) values[key] = runner.runValues(values)
    for (const conditions of bands) conditions.find((runner) => runner.runValues(values))
  }
}

function prefixed(norms: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(norms).map(([key, norm]) => [`norm_${key}`, norm]))
}

const words = new Set(['and', 'or', 'not', 'true', 'false'])

/** Names in braces, as survey-core writes them; texts stay as they are. */
function toSurvey(formula: string): string {
  return formula.replace(/'[^']*'|[A-Za-z_][\w.]*/g, (text) =>
    text.startsWith("'") || words.has(text) ? text : `{${text.replace('.', '_')}}`,
  )
}
