import { expect, it } from 'vitest'

import { migrateDatabase } from '#core/database/migrate-database.ts'

import { openMigratedTo } from './open-migrated-to.ts'

function rowOf(kind: 'firm' | 'assignment', id: string) {
  return {
    ...{ rev_id: id, record_id: id, kind, title: 'Công ty A', line: '{}', needs: '[]' },
    ...{ body_sha256: 'a'.repeat(64), carriage: 'queued' as const, is_superseded: 0 },
    queued_at: '2026-11-20T02:00:00.000Z',
  }
}

it('keeps what waits in the outbox, in its order, when it learns to take assignments', async () => {
  const db = await openMigratedTo('0008-create-review')
  for (const id of ['one', 'two']) {
    await db.insertInto('outbox').values(rowOf('firm', id)).execute()
  }
  const before = await db.selectFrom('outbox').selectAll().orderBy('seq').execute()
  await expect(
    db.insertInto('outbox').values(rowOf('assignment', 'three')).execute(),
  ).rejects.toThrow('CHECK')

  await migrateDatabase(db)

  expect(await db.selectFrom('outbox').selectAll().orderBy('seq').execute()).toEqual(before)
  await db.insertInto('outbox').values(rowOf('assignment', 'three')).execute()
  const last = await db.selectFrom('outbox').select('kind').orderBy('seq', 'desc').execute()
  expect(last[0]?.kind).toBe('assignment')
})
