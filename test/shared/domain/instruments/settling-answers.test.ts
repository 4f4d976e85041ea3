import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { allNorms } from '#shared/domain/instruments/settling/open-parts.ts'
import { settlingAnswers } from '#shared/domain/instruments/settling-answers.ts'
import { completeAnswers, completeNorms, keepSome, kept } from '#test/support/arbitrary-facts.ts'
import { leastSettlingSizes } from '#test/support/brute-force-settling.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'
import { factsOf, knownCases, noFacts, tt17 } from '#test/support/tt17.ts'
import { workshopInstrument } from '#test/support/workshop-instrument.ts'

const small = parseInstrument(smallInstrument)
const workshop = parseInstrument(workshopInstrument)

const smallValues = fc.record(
  {
    cost: fc.constantFrom(0, 100, 200),
    value: fc.constantFrom(0, 60, 100),
    plan: fc.boolean(),
  },
  { requiredKeys: [] },
)

const workshopValues = fc.record(
  {
    light: fc.constantFrom(0, 1000, 70_000, 300_000),
    area: fc.constantFrom(0, 200),
    power: fc.constantFrom(0, 5000, 30_000, 900_000),
    crew: fc.constantFrom(0, 9, 10),
    tidy: fc.boolean(),
    safety: fc.constantFrom('drilled', 'posted', 'none'),
  },
  { requiredKeys: [] },
)

/** A known firm that leaves some questions, drawn at random, without an answer. */
function nearlyKnown(mostOpen: number): fc.Arbitrary<EvaluationFacts> {
  const places = fc.uniqueArray(fc.nat({ max: 54 }), { minLength: 1, maxLength: mostOpen })
  return fc.tuple(fc.constantFrom(...knownCases), places).map(([known, open]) => {
    const answers = Object.entries(known.answers).filter((_, place) => !open.includes(place))
    const norms = open.includes(0) ? {} : known.norms
    return { norms, values: Object.fromEntries(answers), fixed: {} }
  })
}

function expectLeast(compiled: CompiledInstrument, facts: EvaluationFacts): void {
  const found = settlingAnswers(compiled, facts)
  const { always, sometimes } = leastSettlingSizes(compiled, facts)

  if (found.kind === 'settled') {
    expect(always).toBe(0)
  } else if (found.kind === 'beyond-answers') {
    expect(always).toBeNull()
  } else {
    expect(found.isSmallest).toBe(true)
    expect(found.needed.length).toBe(always)
    expect(found.soonest?.length ?? null).toBe((sometimes ?? 4) > 3 ? null : sometimes)
  }
}

describe('settlingAnswers', () => {
  it('needs as few as trying every set does, by a small instrument', () => {
    fc.assert(
      fc.property(smallValues, (values) => {
        expectLeast(small, { ...noFacts, values })
      }),
      { numRuns: 200 },
    )
  })

  it('needs as few as trying every set does, by an instrument with tiers and norms', () => {
    fc.assert(
      fc.property(
        workshopValues,
        fc.constantFrom({}, { light: 0 }, { light: 500 }),
        (values, norms) => expectLeast(workshop, { values, norms: { ...norms }, fixed: {} }),
      ),
      { numRuns: 300 },
    )
  })

  it('needs as few as trying every set does, by the circular', () => {
    fc.assert(
      fc.property(nearlyKnown(7), (facts) => expectLeast(tt17, facts)),
      { numRuns: 120 },
    )
  })

  it('settles the class with the answers needed, whatever they and all others turn out to be', () => {
    const cases = fc.record({
      facts: nearlyKnown(25),
      given: fc.oneof(
        fc.constantFrom(...knownCases.map(({ answers }) => answers)),
        completeAnswers,
      ),
      norms: completeNorms,
      others: kept,
    })
    let checked = 0
    fc.assert(
      fc.property(cases, ({ facts, given, norms, others }) => {
        const found = settlingAnswers(tt17, facts)
        if (found.kind !== 'answers') return
        const needsNorms = found.needed.some(({ key }) => key === allNorms)
        const answered = evaluate(tt17, {
          ...facts,
          norms: needsNorms ? norms : facts.norms,
          values: {
            ...facts.values,
            ...pick(given, found.needed),
            ...keepSome(pick(given, found.spare), others),
          },
        })
        if (hasFault(answered)) return
        checked++
        expect(answered.class.code).not.toBeNull()
      }),
      { numRuns: 300 },
    )
    expect(checked).toBeGreaterThan(60)
  })

  it('leaves out what cannot change the class any more', () => {
    const spare = knownCases.flatMap((known) => {
      const found = settlingAnswers(tt17, withoutKeys(known.answers, known.norms))
      return found.kind === 'answers' ? found.spare : []
    })
    const sure = { ...noFacts, values: { cost: 100, value: 10 } }

    expect(spare.length).toBeGreaterThan(0)
    expect(settlingAnswers(small, sure)).toEqual({ kind: 'settled' })
  })

  it('says that answers cannot settle what cannot be computed', () => {
    const noCost = { ...noFacts, values: { cost: 0, value: 10, plan: true } }

    expect(settlingAnswers(small, noCost)).toEqual({ kind: 'beyond-answers' })
  })

  it('counts points fixed by hand as sure, and all missing norms as one answer', () => {
    const fixed = { C1: { points: 6, reason: 'seen' } }
    const byPlan = settlingAnswers(small, { ...noFacts, fixed })
    const noNorm = settlingAnswers(workshop, {
      ...noFacts,
      values: { light: 9000, area: 10, crew: 12, power: 1, tidy: true, safety: 'drilled' },
    })

    expect(byPlan).toMatchObject({ needed: [{ key: 'plan', openPoints: 4 }], spare: [] })
    const noNorms = knownCases
      .map((known) => settlingAnswers(tt17, { ...factsOf(known), norms: {} }))
      .find(({ kind }) => kind === 'answers')

    expect(noNorm).toMatchObject({ needed: [{ key: allNorms, openPoints: 4 }] })
    expect(noNorms).toMatchObject({ needed: [{ key: allNorms }], spare: [] })
  })

  it('says that nothing smaller is proved when it runs out of steps, and names enough all the same', () => {
    const unsettled = knownCases.flatMap(({ answers, norms }) => {
      const facts = withoutKeys(answers, norms)
      const proved = settlingAnswers(tt17, facts)
      return proved.kind === 'answers' ? [{ facts, proved }] : []
    })

    expect(unsettled.length).toBeGreaterThan(0)
    for (const { facts, proved } of unsettled) {
      const hurried = settlingAnswers(tt17, facts, 1)
      expect(proved.isSmallest).toBe(true)
      expect(hurried).toMatchObject({ isSmallest: false, soonest: null })
      expect('needed' in hurried && hurried.needed).toEqual(
        expect.arrayContaining([...proved.needed]),
      )
    }
  })
})

function pick<Value>(
  values: Readonly<Record<string, Value>>,
  answers: readonly { readonly key: string }[],
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => answers.some((answer) => answer.key === key)),
  )
}

function hasFault({ criteria }: ReturnType<typeof evaluate>): boolean {
  return Object.values(criteria).some(({ parts }) =>
    parts.some(({ notComputable }) => notComputable !== null),
  )
}

/** A firm that has not yet said how it maintains its machines and what it invents. */
function withoutKeys(
  answers: EvaluationFacts['values'],
  norms: EvaluationFacts['norms'],
): EvaluationFacts {
  const open = ['maintenanceCapability', 'scienceTechnologyFund', 'digitalStrategy', 'rdStaff']
  const values = Object.entries(answers).filter(([key]) => !open.includes(key))
  return { values: Object.fromEntries(values), norms, fixed: {} }
}
