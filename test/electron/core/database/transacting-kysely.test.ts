import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it } from 'vitest'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'

async function count(db: ReadDb) {
  return (await db.selectFrom('sync_old_identities').select('replaced_at').execute()).length
}

async function add(tx: WriteTx, age_identity: string) {
  await tx.insertInto('sync_old_identities').values({ age_identity, replaced_at: '' }).execute()
}

it('lets transactions that were begun together follow each other in the order they came', async () => {
  const db = await openTestDatabase()
  const inTurn = (name: string) =>
    db.transaction().execute(async (tx) => {
      const before = await count(tx)
      await add(tx, name)
      await sleep(5)
      return before
    })
  expect(await Promise.all(['a', 'b', 'c'].map(inTurn))).toEqual([0, 1, 2])
})

it('keeps queries out of a transaction that runs, and lets them in when it failed', async () => {
  const db = await openTestDatabase()
  const failing = db.transaction().execute(async (tx) => {
    await add(tx, 'a')
    await sleep(5)
    throw new Error('Changed my mind')
  })
  const meanwhile = count(db)
  await expect(failing).rejects.toThrow('Changed my mind')
  expect(await meanwhile).toBe(0)
  await db.transaction().execute((tx) => add(tx, 'b'))
  expect(await count(db)).toBe(1)
})

it('says why a transaction failed that SQLite has rolled back by itself', async () => {
  const db = await openTestDatabase()
  const failing = db.transaction().execute(async (tx) => {
    await add(tx, 'a')
    await tx
      .insertInto('sync_old_identities')
      .orRollback()
      .values({ age_identity: 'a', replaced_at: '' })
      .execute()
  })
  await expect(failing).rejects.toThrow('UNIQUE')
  expect(await count(db)).toBe(0)
})
