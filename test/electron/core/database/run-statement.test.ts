import { expect, it } from 'vitest'

import { runStatement } from '#core/database/run-statement.ts'
import type { AppDatabase, WriteTx } from '#core/database/schema.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'

const addSql = 'insert into instruments values (?, ?, ?, ?, ?)'

function add(tx: WriteTx, letter: string) {
  return runStatement(tx, addSql, [
    letter.repeat(64),
    'small',
    '1',
    '{}',
    '2026-01-01T00:00:00.000Z',
  ])
}

async function count(db: Pick<AppDatabase, 'selectFrom'>) {
  return (await db.selectFrom('instruments').select('id').execute()).length
}

it('writes inside its transaction, and not once that is over', async () => {
  const db = await openTestDatabase()

  const over = await db.transaction().execute((tx) => {
    expect(add(tx, 'a').changes).toBe(1)
    return Promise.resolve(tx)
  })
  expect(await count(db)).toBe(1)
  expect(() => add(over, 'b')).toThrow('The transaction is over')
  await expect(count(over)).rejects.toThrow('The transaction is over')

  const undone = db.transaction().execute((tx) => {
    add(tx, 'c')
    return Promise.reject(new Error('Changed my mind'))
  })
  await expect(undone).rejects.toThrow('Changed my mind')
  expect(await count(db)).toBe(1)
})

it('stays over while another transaction runs', async () => {
  const db = await openTestDatabase()
  const over = await db.transaction().execute((tx) => Promise.resolve(tx))

  await db.transaction().execute((tx) => {
    expect(() => add(over, 'a')).toThrow('The transaction is over')
    add(tx, 'b')
    return Promise.resolve()
  })
  expect(await count(db)).toBe(1)
})

it('stores nothing by itself after SQLite has rolled back', async () => {
  const db = await openTestDatabase()

  const failing = db.transaction().execute((tx) => {
    add(tx, 'a')
    expect(() =>
      runStatement(tx, `insert or rollback ${addSql.slice(7)}`, ['short', 'small', '1', '{}', '']),
    ).toThrow('CHECK')
    add(tx, 'b')
    return Promise.resolve()
  })
  await expect(failing).rejects.toThrow('The transaction is over')
  expect(await count(db)).toBe(0)
})
