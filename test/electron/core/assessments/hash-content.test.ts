import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hashContent } from '#core/assessments/hash-content.ts'
import { hashSignedContent } from '#exchange/hash-signed-content.ts'
import { emptyContent } from '#core/assessments/start-assessment.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import { evidenceIdSchema, type Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { answering } from '#test/support/start-test-assessment.ts'

const edits = [answering('cost', 5), answering('&odd "key"', true), answering('share', 0.1)]
const content = applyEdits(emptyContent(2026), edits)

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function photo(number: number, change: Partial<Evidence> = {}): Evidence {
  return {
    id: evidenceIdSchema.parse(`00000000-0000-7000-8000-00000000000${number}`),
    inputKey: 'cost',
    fileName: 'Máy CNC.jpg',
    mimeType: 'image/jpeg',
    byteCount: 1200,
    sha256: 'a'.repeat(64),
    caption: 'Máy CNC số 2',
    addedAt: '2026-03-01T09:00:00.000Z',
    ...change,
  }
}

describe('the hash that is signed', () => {
  it('is the SHA-256 of the canonical JSON, in whatever order the answers came', () => {
    const backwards = applyEdits(emptyContent(2026), edits.toReversed())

    const expected = sha256(canonicalJson(content))
    expect(hashContent(content, [])).toBe(expected)
    expect(hashContent(backwards, [])).toBe(expected)
    expect(hashSignedContent(backwards, [])).toBe(expected)
  })

  it('holds the hash of the evidence as one more member, in whatever order it was read', () => {
    const evidence = [photo(1), photo(2)]
    const evidenceSha256 = sha256(canonicalJson(evidence))
    const expected = sha256(canonicalJson({ ...content, evidenceSha256 }))

    expect(hashContent(content, evidence)).toBe(expected)
    expect(hashContent(content, evidence.toReversed())).toBe(expected)
    expect(hashContent(content, structuredClone(evidence))).toBe(expected)
    expect(hashSignedContent(content, evidence.toReversed())).toBe(expected)
  })

  it('moves with everything that is said of a piece of evidence', () => {
    const one = hashContent(content, [photo(1)])
    const others: Partial<Evidence>[] = [
      { sha256: 'b'.repeat(64) },
      { caption: 'Máy CNC số 3' },
      { inputKey: null },
      { fileName: 'Máy tiện.jpg' },
      { mimeType: 'image/png' },
      { byteCount: 1201 },
      { addedAt: '2026-03-01T09:00:01.000Z' },
    ]
    const hashes = others.map((change) => hashContent(content, [photo(1, change)]))
    const none = hashContent(content, [])
    expect(new Set([one, none, ...hashes]).size).toBe(others.length + 2)
  })
})

it('is the same whether the answers were written whole or edit by edit', () => {
  const key = fc.constantFrom('cost', 'share', 'plan', '&odd "key"', 'ô')
  const value = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('quốc gia', 'a"b', null))
  const edit = fc
    .tuple(key, value, fc.boolean())
    .map(([name, given, isTakenOut]): Edit =>
      isTakenOut ? { field: 'answer', key: name, value: null } : answering(name, given),
    )
  const other = fc.constant<Edit>({ field: 'visited-on', value: '2026-03-01' })
  const change = fc.array(fc.oneof({ arbitrary: edit, weight: 9 }, other), { maxLength: 3 })
  const evidences = fc.constantFrom<readonly Evidence[]>([], [photo(1), photo(2)])
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), evidences, (changes, evidence) => {
      let content = emptyContent(2026)
      hashContent(content, evidence)
      for (const edits of changes) {
        const since = { content, edits }
        content = applyEdits(content, edits)
        const expected = hashSignedContent(content, evidence)
        expect(hashContent(content, evidence, since)).toBe(expected)
      }
    }),
  )
})
