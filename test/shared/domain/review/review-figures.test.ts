import { expect, it } from 'vitest'

import type { Answer } from '#shared/domain/assessments/answer.ts'
import { assessmentContentSchema } from '#shared/domain/assessments/assessment.ts'
import { signOffIdSchema, type SignOff } from '#shared/domain/assessments/sign-off.ts'
import { changedParts } from '#shared/domain/review/changed-answers.ts'
import {
  isChangedAfterSignature,
  reviewFigures,
  weakEvidencePercent,
} from '#shared/domain/review/review-figures.ts'
import { knownCases, tt17 } from '#test/support/tt17.ts'

const answer = (value: Answer['value'], strength: Answer['strength']): Answer => ({
  ...{ value, status: 'answered', askWhom: null, strength, note: '' },
})

function contentOf(answers: Record<string, Answer>) {
  return assessmentContentSchema.parse({
    ...{ referenceYear: 2026, visitedOn: null, fixedCriteria: {}, efforts: {}, norms: null },
    ...{ actions: {}, answers },
  })
}

const signed = (hash: string, id: string = crypto.randomUUID()): SignOff => ({
  ...{ id: signOffIdSchema.parse(id), contentSha256: hash, seq: 1, covers: true },
  signedAt: '2026-03-12T02:00:00.000Z',
  signers: (['mentor', 'firm'] as const).map((party) => ({
    ...{ party, fullName: 'Trần Văn Bền', title: 'Giám đốc', strokes: [[1, 2, 3, 4]] },
  })),
})

it('counts open criteria of an empty form as open, none of a complete one', () => {
  const empty = reviewFigures(tt17, contentOf({}))
  expect(empty.openRangeCount).toBe(26)
  const answers = Object.entries(knownCases[0]!.answers)
  const full = contentOf(
    Object.fromEntries(answers.map(([key, value]) => [key, answer(value, 'seen')])),
  )
  // Without norms the four criteria that compare with the sector stay open.
  expect(reviewFigures(tt17, full).openRangeCount).toBe(4)
})

it('weighs evidence over answers only, and says nothing where nothing was answered', () => {
  expect(weakEvidencePercent(contentOf({}))).toBeNull()
  const told = answer(1, 'told')
  const content = contentOf({ a: told, b: answer(1, null), c: answer(2, 'document') })
  expect(weakEvidencePercent(content)).toBe(67)
})

it('knows a form that was signed, changed and signed again, and not one that was mended', () => {
  const [before, now] = [signed('a'.repeat(64)), signed('b'.repeat(64))]
  const contentSha256 = now.contentSha256
  expect(isChangedAfterSignature({ contentSha256, signOffs: [now] }, [])).toBe(false)
  expect(isChangedAfterSignature({ contentSha256, signOffs: [before, now] }, [])).toBe(true)
  expect(isChangedAfterSignature({ contentSha256, signOffs: [before, now] }, [before])).toBe(false)
  expect(isChangedAfterSignature({ contentSha256, signOffs: [before] }, [before])).toBe(true)
})

it('tells what a later revision has otherwise: answers, the files behind them, criteria', () => {
  const before = {
    content: contentOf({ a: answer(1, 'seen'), b: answer(2, 'seen') }),
    evidence: [],
  }
  const now = {
    content: {
      ...contentOf({ a: answer(1, 'seen'), b: answer(3, 'seen'), c: answer(4, 'told') }),
      fixedCriteria: { C01: { points: 2, reason: 'đã xem sổ' } },
    },
    evidence: [{ inputKey: 'a', sha256: 'a'.repeat(64) }],
  }
  const changed = changedParts(before, now)
  expect([...changed.questions].sort()).toEqual(['a', 'b', 'c'])
  expect([...changed.criteria]).toEqual(['C01'])
  expect(changedParts(now, now)).toEqual({ questions: new Set(), criteria: new Set() })
})
