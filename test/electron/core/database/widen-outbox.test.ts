import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Migrator } from 'kysely/migration'
import { expect, it, onTestFinished } from 'vitest'

import { migrateDatabase } from '#core/database/migrate-database.ts'
import { migrations } from '#core/database/migrations/index.ts'
import { openDatabase } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'

/** A workspace as it was before assignments could be sent. */
async function openBefore(): Promise<AppDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-test-'))
  const db = openDatabase(join(folder, 'workspace.db'), new Uint8Array(32).fill(7))
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateTo('0008-create-review')
  if (error) throw error instanceof Error ? error : new Error('Not migrated')
  return db
}

function rowOf(kind: 'firm' | 'assignment', id: string) {
  return {
    ...{ rev_id: id, record_id: id, kind, title: 'Công ty A', line: '{}', needs: '[]' },
    ...{ body_sha256: 'a'.repeat(64), carriage: 'queued' as const, is_superseded: 0 },
    queued_at: '2026-11-20T02:00:00.000Z',
  }
}

it('keeps what waits in the outbox, in its order, when it learns to take assignments', async () => {
  const db = await openBefore()
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
