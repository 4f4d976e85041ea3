import { randomBytes } from 'node:crypto'
import pg from 'pg'

import { migrateCity } from '#city/database/migrate-city.ts'

import { postgresDoor } from './postgres-on-demand.ts'

/** One migrated database of its own, and how each role logs in to it. */
export type TestDatabase = {
  /** The superuser: sees everything, for looking behind the gateway's back. */
  readonly ownerUrl: string
  readonly gatewayUrl: string
  readonly cityUrl: string
  readonly readerUrl: string
  readonly drop: () => Promise<void>
}

const template = 'city_template'
const password = 'only-for-tests'
const templateLock = 727_002

/** A new database for a test file, copied from the migrated one that the run makes once. */
export async function openTestCityDatabase(): Promise<TestDatabase> {
  const server = await askForServer()
  const name = `city_${randomBytes(6).toString('hex')}`
  await withClient(`${server}/postgres`, async (client) => {
    await ensureTemplate(client, server)
    await client.query(`create database ${name} template ${template}`)
  })
  const loginUrl = (role: string) => {
    const url = new URL(`${server}/${name}`)
    url.username = role
    url.password = password
    return url.href
  }
  return {
    ownerUrl: `${server}/${name}`,
    gatewayUrl: loginUrl('nangbac_gateway'),
    cityUrl: loginUrl('nangbac_city'),
    readerUrl: loginUrl('nangbac_reader'),
    drop: () =>
      withClient(`${server}/postgres`, async (client) => {
        await client.query(`drop database ${name} with (force)`)
      }),
  }
}

/** An empty database, not even migrated. */
export async function openEmptyDatabase(): Promise<string> {
  const server = await askForServer()
  const name = `empty_${randomBytes(6).toString('hex')}`
  await withClient(`${server}/postgres`, async (client) => {
    await client.query(`create database ${name}`)
  })
  return `${server}/${name}`
}

async function askForServer(): Promise<string> {
  const worker = process.env['VITEST_POOL_ID'] ?? ''
  const answer = await fetch(`${process.env[postgresDoor] ?? ''}/${worker}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

async function ensureTemplate(client: pg.Client, server: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [templateLock])
  const found = await client.query('select 1 from pg_database where datname = $1', [template])
  if (found.rows.length > 0) return
  await client.query(`create database ${template}_part`)
  await migrateCity(`${server}/${template}_part`, {
    nangbac_gateway: password,
    nangbac_city: password,
    nangbac_reader: password,
  })
  await client.query(`alter database ${template}_part rename to ${template}`)
}

export async function withClient<Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
