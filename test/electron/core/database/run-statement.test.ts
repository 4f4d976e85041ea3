import { expect, it } from 'vitest'

import { runStatement } from '#core/database/run-statement.ts'
import type { WriteTx } from '#core/database/schema.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'

const addSql = 'insert into instruments values (?, ?, ?, ?, ?)'

it('writes inside its transaction, and not once that is over', async () => {
  const db = await openTestDatabase()
  const add = (tx: WriteTx, letter: string) =>
    runStatement(tx, addSql, [letter.repeat(64), 'small', '1', '{}', '2026-01-01T00:00:00.000Z'])
  const count = async () => (await db.selectFrom('instruments').select('id').execute()).length

  const over = await db.transaction().execute((tx) => {
    expect(add(tx, 'a').changes).toBe(1)
    return Promise.resolve(tx)
  })
  expect(await count()).toBe(1)
  expect(() => add(over, 'b')).toThrow('The transaction is over')

  const undone = db.transaction().execute((tx) => {
    add(tx, 'c')
    return Promise.reject(new Error('Changed my mind'))
  })
  await expect(undone).rejects.toThrow('Changed my mind')
  expect(await count()).toBe(1)
})
