import assert from 'node:assert/strict'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { pathToClass } from '#shared/domain/instruments/path-to-class.ts'
import { factsOf, knownCases, tt17 } from '#test/support/tt17.ts'

import { scoreByHand } from './hand-written-scorer.ts'
import { cpuMicros, median, type Measured } from './measured.ts'
import { surveyForm } from './survey-form.ts'

const rounds = 21
const facts = knownCases.map(factsOf)

/**
 * What one evaluation of 26 criteria costs, from answers to points, total, coefficient and class, as
 * ratios of processor time: against a scorer written by hand for this one circular, and against
 * survey-core's expressions for the same form. All three score 48 complete cases alike.
 */
export function benchEngine(): Measured[] {
  // The first path is the one a person waits for after opening an assessment.
  const coldStart = cpuMicros()
  pathToClass(tt17, facts[8] ?? { values: {}, norms: {}, fixed: {} }, {}, 1)
  const coldMs = (cpuMicros() - coldStart) / 1000

  const form = surveyForm(tt17)
  assertAlike(form)
  const micros = mediansOf({
    engine: { repeats: 40, scoreAll: () => facts.map((known) => evaluate(tt17, known)) },
    byHand: {
      repeats: 120,
      scoreAll: () => knownCases.map(({ answers, norms }) => scoreByHand(answers, norms)),
    },
    survey: {
      repeats: 3,
      scoreAll: () => knownCases.map(({ answers, norms }) => form(answers, norms)),
    },
  })
  const paths = facts.map((known) => {
    const startedAt = cpuMicros()
    pathToClass(tt17, known, {}, 1)
    return (cpuMicros() - startedAt) / 1000
  })
  const [engine, byHand, survey] = [micros.engine, micros.byHand, micros.survey]
  return [
    {
      what: 'evaluation: engine / hand-written scorer',
      value: engine / byHand,
      unit: 'x',
      limit: { kind: 'at most', value: 3 },
      details: `${engine.toFixed(1)} µs / ${byHand.toFixed(1)} µs`,
    },
    {
      what: 'evaluation: survey-core / engine',
      value: survey / engine,
      unit: 'x',
      limit: { kind: 'at least', value: 20 },
      details: `${survey.toFixed(1)} µs / ${engine.toFixed(1)} µs`,
    },
    {
      what: 'path to the next class, median',
      value: median(paths),
      unit: 'ms',
      limit: { kind: 'at most', value: 20 },
      details: `first call ${coldMs.toFixed(0)} ms, slowest after it ${Math.max(...paths).toFixed(0)} ms`,
    },
  ]
}

function assertAlike(form: ReturnType<typeof surveyForm>): void {
  for (const known of knownCases) {
    const { criteria, total, synchrony, class: level } = known.expect
    const expected = { criteria, total, class: level }
    const { synchrony: ours, ...result } = toPlain(evaluate(tt17, factsOf(known)))
    const { synchrony: bySurvey, ...surveyResult } = form(known.answers, known.norms)
    const byHand = scoreByHand(known.answers, known.norms)
    const byHandPoints: unknown = Object.fromEntries(
      Object.entries(byHand.criteria).map(([code, { points }]) => [code, points]),
    )
    assert.deepEqual(result, expected)
    assert.deepEqual(surveyResult, expected)
    assert.deepEqual({ criteria: byHandPoints, total: byHand.total, class: byHand.class }, expected)
    for (const found of [ours, bySurvey, byHand.synchrony ?? NaN]) {
      assert.ok(Math.abs(found - synchrony) < 1e-6)
    }
  }
}

function toPlain({ criteria, total, synchrony, class: level }: ReturnType<typeof evaluate>) {
  const points = Object.values(criteria).map((result) => [result.code, result.points])
  const byCode: unknown = Object.fromEntries(points)
  return {
    criteria: byCode,
    total: total.points,
    synchrony: synchrony.value ?? NaN,
    class: level.code,
  }
}

type Timed = { readonly repeats: number; readonly scoreAll: () => unknown[] }

/** Microseconds a case, taken in turn so that a busy machine slows all alike. */
function mediansOf<Names extends string>(
  timed: Readonly<Record<Names, Timed>>,
): Record<Names, number> {
  const names = Object.keys(timed) as Names[]
  const micros = new Map(names.map((name): [Names, number[]] => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, own] of micros) own.push(microsOf(timed[name]))
  }
  const medians = Array.from(micros, ([name, own]): [Names, number] => [name, median(own)])
  return Object.fromEntries(medians) as Record<Names, number>
}

function microsOf({ repeats, scoreAll }: Timed): number {
  const startedAt = cpuMicros()
  let scored = 0
  for (let repeat = 0; repeat < repeats; repeat++) scored += scoreAll().length
  return (cpuMicros() - startedAt) / scored
}
