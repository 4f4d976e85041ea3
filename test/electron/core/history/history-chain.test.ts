import fc from 'fast-check'
import { expect, it } from 'vitest'

import { entryHash, sha256 } from '#core/history/history-chain.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { answering } from '#test/support/start-test-assessment.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(text, fc.oneof(fc.integer(), fc.boolean(), text))
    .map(([key, value]) => answering(key, value)),
  text.map((key): Edit => ({ field: 'answer', key, value: null })),
  text.map((key): Edit => ({ field: 'effort', key, value: 2 })),
  fc.constant<Edit>({ field: 'visited-on', value: '2026-03-01' }),
)
const entry: fc.Arbitrary<Omit<HistoryEntry, 'hash'>> = fc.record({
  note: text,
  madeBy: text,
  seq: fc.integer({ min: 1 }),
  kind: fc.constantFrom('edited', 'undone', 'signed'),
  madeAt: fc.constant('2026-03-01T09:00:00.000Z'),
  before: fc.array(edit, { maxLength: 3 }),
  edits: fc.array(edit, { maxLength: 3 }),
  actsOnSeq: fc.option(fc.integer({ min: 1 })),
})

it('hashes the canonical JSON of the whole entry with the hash before it', () => {
  fc.assert(
    fc.property(entry, fc.constant('f'.repeat(64)), (written, previous) => {
      expect(entryHash(written, previous)).toBe(sha256(`${canonicalJson(written)}\n${previous}`))
    }),
  )
})
