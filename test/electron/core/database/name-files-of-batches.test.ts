import { expect, it } from 'vitest'

import { migrateDatabase } from '#core/database/migrate-database.ts'

import { openMigratedTo } from './open-migrated-to.ts'

const facts = { isSound: true, isSigned: true, openRangeCount: 0, norms: 'real' } as const

it('names the files of what was gathered before, from the line that arrived', async () => {
  const db = await openMigratedTo('0014-count-changes')
  await db
    .insertInto('batches')
    .values({
      ...{ id: 'batch', number: 1, name: 'Lô', state: 'draft', made_by: 'Mười' },
      ...{ made_at: '2026-11-20T02:00:00.000Z', confirmed_by: null, confirmed_title: '' },
      ...{ confirmed_at: null, sent_at: null, settled_at: null, mends_batch_id: null },
    })
    .execute()
  const evidence = { two: [{ sha256: 'a' }, { sha256: 'b' }], none: [] }
  for (const [index, [id, files]] of Object.entries(evidence).entries()) {
    await db
      .insertInto('sync_arrivals')
      .values({
        ...{ rev_id: id, record_id: id, kind: 'assessment', author: '{}', stage: null },
        line: JSON.stringify({ body: { evidence: files } }),
        arrived_at: '2026-11-20T02:00:00.000Z',
      })
      .execute()
    await db
      .insertInto('batch_items')
      .values({
        ...{ batch_id: 'batch', record_id: id, rev_id: id, position: index, firm_id: id },
        ...{ reference_year: 2026, figures: '{}', findings: null, state: 'gathered' },
        facts: JSON.stringify({ ...facts, missingFileCount: 1 }),
        ...{ decision_id: null, fault_code: null, reason: '', answered_at: null },
      })
      .execute()
  }

  await migrateDatabase(db)

  const rows = await db.selectFrom('batch_items').select('facts').orderBy('position').execute()
  expect(rows.map((row) => JSON.parse(row.facts) as unknown)).toEqual([
    { ...facts, files: ['a', 'b'] },
    { ...facts, files: [] },
  ])
})
