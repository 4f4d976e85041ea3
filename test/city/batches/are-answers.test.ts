import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'

import { areAnswers } from '#city/batches/are-answers.ts'
import { answerSchema } from '#shared/domain/assessments/answer.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { runSeed } from '#test/support/run-seed.ts'

const schema = z.record(z.string(), answerSchema)

const text = (most: number) =>
  fc.oneof(
    fc.string(),
    fc.constantFrom(most, most + 1).map((length) => 'ố'.repeat(length)),
  )
const figures = [0, -0, -1, 0.5, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1]
const strange = fc.oneof(fc.constantFrom(null, [], {}, '', true, '1e999'), fc.jsonValue())
const members = {
  value: fc.oneof(fc.constantFrom(null, true, false, ...figures), text(60)),
  status: fc.constantFrom('answered', 'not_applicable', 'unknown', 'refused', 'ask_later'),
  askWhom: fc.oneof(fc.constant(null), text(200)),
  strength: fc.constantFrom(null, 'told', 'seen', 'document', 'measured'),
  note: text(4000),
}
const wellShaped = fc.record(members)
const answer = fc.oneof(
  { weight: 6, arbitrary: wellShaped },
  { weight: 2, arbitrary: fc.record(members, { requiredKeys: [] }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(wellShaped, fc.constantFrom(...Object.keys(members), 'more'), strange)
      .map(([whole, member, value]) => ({ ...whole, [member]: value })),
  },
  { weight: 1, arbitrary: strange },
)

it('holds answers to what their schema holds them to', () => {
  let held = 0
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(fc.string(), answer, { maxKeys: 3 }), strange), (made) => {
      const json = parseJson(JSON.stringify(made))
      const read = schema.safeParse(json)
      expect(areAnswers(json)).toBe(read.success)
      if (!read.success) return
      held += 1
      expect(read.data).toEqual(json)
    }),
    { seed: runSeed, numRuns: 5_000 },
  )
  expect(held).toBeGreaterThan(500)
})

it('refuses a figure that no double holds', () => {
  const answers =
    '{"a":{"value":1e999,"status":"answered","askWhom":null,"strength":null,"note":""}}'
  expect(areAnswers(parseJson(answers))).toBe(false)
  expect(schema.safeParse(parseJson(answers)).success).toBe(false)
})
