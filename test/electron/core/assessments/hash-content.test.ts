import { createHash } from 'node:crypto'

import { expect, it } from 'vitest'

import { hashContent } from '#core/assessments/assessment-work.ts'
import { emptyContent } from '#core/assessments/start-assessment.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
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
