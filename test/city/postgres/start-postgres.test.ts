import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { findPostgresPackage, PostgresMissingError } from '#city/postgres/find-postgres.ts'
import { startPostgres } from '#city/postgres/start-postgres.ts'

const password = 'mật khẩu thử'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'city-postgres-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

async function ask(port: number, sql: string, secret = password): Promise<unknown> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secret,
    database: 'postgres',
  })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

it('keeps what was written when it is stopped and started again', async () => {
  const first = await startPostgres({ folder, password })
  await ask(first.port, 'create table kept as select 42 as answer')
  await first.stop()
  await expect(ask(first.port, 'select 1')).rejects.toThrow('ECONNREFUSED')

  const second = await startPostgres({ folder, password })
  try {
    expect(await ask(second.port, 'select answer from kept')).toBe(42)
    await expect(ask(second.port, 'select 1', 'khác')).rejects.toThrow('password')
  } finally {
    await second.stop()
  }
})

it('takes over from a server that was left behind', async () => {
  const leftBehind = await startPostgres({ folder, password })
  const { port, stop } = await startPostgres({ folder, password })
  try {
    await expect(ask(leftBehind.port, 'select 1')).rejects.toThrow('ECONNREFUSED')
    expect(await ask(port, 'select 1')).toBe(1)
  } finally {
    await stop()
  }
})

it('says so where there is no server for the machine', () => {
  expect(() => findPostgresPackage('linux', 's390x')).toThrow(PostgresMissingError)
})
