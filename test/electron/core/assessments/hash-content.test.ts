import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { hashContent } from '#core/assessments/assessment-work.ts'
import { emptyContent } from '#core/assessments/start-assessment.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { answering } from '#test/support/start-test-assessment.ts'

it('is the SHA-256 of the canonical JSON, in whatever order the answers came', () => {
  const edits = [answering('cost', 5), answering('&odd "key"', true), answering('share', 0.1)]
  const content = applyEdits(emptyContent(2026), edits)
  const backwards = applyEdits(emptyContent(2026), edits.toReversed())

  const expected = createHash('sha256').update(canonicalJson(content)).digest('hex')
  expect(hashContent(content)).toBe(expected)
  expect(hashContent(backwards)).toBe(expected)
})

it('is the same whether the answers were written whole or edit by edit', () => {
  const key = fc.constantFrom('cost', 'share', 'plan', '&odd "key"', 'ô')
  const value = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('quốc gia', 'a"b', null))
  const edit = fc
    .tuple(key, value, fc.boolean())
    .map(([name, given, isTakenOut]): Edit =>
      isTakenOut ? { field: 'answer', key: name, value: null } : answering(name, given),
    )
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 12 }), (changes) => {
      let content = emptyContent(2026)
      for (const edits of changes) {
        const since = { answers: content.answers, edits }
        content = applyEdits(content, edits)
        const expected = createHash('sha256').update(canonicalJson(content)).digest('hex')
        expect(hashContent(content, since)).toBe(expected)
      }
    }),
  )
})
