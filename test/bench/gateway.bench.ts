import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { migrateCity } from '#city/database/migrate-city.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import { startPostgres } from '#city/postgres/start-postgres.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import { addOrg, makeCode, publishForTests } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { tt17 } from '#test/support/tt17.ts'

import { makeFirms, makeRecords } from './city-records.ts'
import { openCopyTable, type CopyTable } from './copy-table.ts'
import { median, type Measured } from './measured.ts'
import { openPouch, type Pouch } from './pouch-replication.ts'

/**
 * Records a second through the real gateway, signed, checked, scored and acknowledged, one batch after
 * the other, against COPY of the rows that come of them into a table without keys, one durable
 * transaction for each batch too, and against PouchDB replicating the same documents in memory.
 */
const rounds = 5
const recordsPerRound = 1_000
const recordsInMemory = 100_000

/** Records a second, or milliseconds of each batch of a hundred. */
const measures = {
  single: ({ laptop }: Sides) => sendAll(laptop, makeRecords(100), 1),
  hundred: ({ laptop, batchMs }: Sides) =>
    sendAll(laptop, makeRecords(recordsPerRound), 100, batchMs),
  copyHundred: ({ laptop, copy }: Sides) => copy.rate(laptop, makeRecords(recordsPerRound), 100),
  fiveHundred: ({ laptop }: Sides) => sendAll(laptop, makeRecords(recordsPerRound), 500),
  copyFiveHundred: ({ laptop, copy }: Sides) =>
    copy.rate(laptop, makeRecords(recordsPerRound), 500),
  atOnce: ({ others }: Sides) => sendAtOnce(others),
  pouch: ({ pouch }: Sides) => pouch.rate(makeRecords(recordsPerRound), 100),
  firms: ({ laptop }: Sides) => sendAll(laptop, makeFirms(recordsPerRound), 100),
  firmsPouch: ({ pouch }: Sides) => pouch.rate(makeFirms(recordsPerRound), 100),
}
type Rates = Readonly<Record<keyof typeof measures | 'batchMs', number[]>>

type Sides = {
  readonly laptop: TestLaptop
  /** Of associations of their own. */
  readonly others: readonly TestLaptop[]
  readonly copy: CopyTable
  readonly pouch: Pouch
  readonly batchMs: number[]
}

export async function benchGateway(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-bench-city-'))
  const password = 'bench'
  const postgres = await startPostgres({ folder, password })
  const url = `postgres://postgres:${password}@127.0.0.1:${postgres.port}/postgres`
  await migrateCity(url, {
    nangbac_gateway: password,
    nangbac_city: password,
    nangbac_reader: password,
  })
  const db = openCityDatabase(url, 'nangbac_city', 1)
  const gateway = fork(join(import.meta.dirname, 'gateway-process.ts'), [url])
  const pouchServer = fork(join(import.meta.dirname, 'pouch-process.ts'))
  const pouchUrl = firstWord(pouchServer)
  try {
    const city = {
      gateway: { url: await firstWord(gateway) },
      makeCode: (...asked: Parameters<TestCityCodes>) => makeCode(db, ...asked),
    }
    await publishForTests(db, tt17.definition)
    const enrol = async () => enrolLaptop(city, await addOrg(db), 'mentor')
    const laptop = await enrol()
    const others = [await enrol(), await enrol(), await enrol(), await enrol()]
    const copy = await openCopyTable(url)
    const pouch = openPouch(await pouchUrl)
    const rates = await measureRates({ laptop, others, copy, pouch, batchMs: [] })
    const growth = await measureMemory(laptop, gateway)
    await copy.close()
    return toMeasured(rates, growth)
  } finally {
    gateway.disconnect()
    pouchServer.disconnect()
    await db.destroy()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type TestCityCodes = (
  orgId: string,
  role: 'mentor' | 'association-manager',
  userId?: string,
) => Promise<string>

async function firstWord(child: ChildProcess): Promise<string> {
  const ended = new AbortController()
  const { signal } = ended
  const word = once(child, 'message', { signal })
  const exit = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A process of the benchmark ended: ${String(code)}`)
  })
  try {
    return String((await Promise.race([word, exit]))[0])
  } finally {
    ended.abort()
  }
}

/** Turn by turn, so that whatever else the machine does falls on all of them alike. */
async function measureRates(sides: Sides): Promise<Rates> {
  const { batchMs } = sides
  const rates: Rates = {
    ...{ single: [], hundred: [], fiveHundred: [], atOnce: [], copyHundred: [] },
    ...{ copyFiveHundred: [], pouch: [], firms: [], firmsPouch: [], batchMs },
  }
  for (let round = 0; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) {
      rates[name as keyof typeof measures].push(await measure(sides))
    }
    // The first round warms all sides up.
    if (round === 0) for (const values of Object.values(rates)) values.length = 0
  }
  return rates
}

async function sendAtOnce(laptops: readonly TestLaptop[]): Promise<number> {
  const each = recordsPerRound / 2
  const packed = laptops.map(() => makeRecords(each))
  const rates = await Promise.all(
    laptops.map((laptop, index) => sendAll(laptop, packed[index] ?? [], 100)),
  )
  // Each rate is of its own time, all of them beside each other.
  return rates.reduce((sum, rate) => sum + rate, 0)
}

/** Packs first, then sends one after the other; what a laptop packs is its own time. */
async function sendAll(
  laptop: TestLaptop,
  records: readonly BatchRecord[],
  perBatch: number,
  batchMs: number[] = [],
): Promise<number> {
  const count = records.length
  const batches = Array.from({ length: count / perBatch }, (_, index) =>
    laptop.pack(records.slice(index * perBatch, (index + 1) * perBatch)),
  )
  await laptop.token()
  const startedAt = performance.now()
  for (const batch of batches) {
    const batchAt = performance.now()
    const answer = await laptop.put(batch)
    const receipt = await answer.text()
    batchMs.push(performance.now() - batchAt)
    const accepted = receipt.split('\\"status\\":\\"accepted\\"').length - 1
    if (accepted !== perBatch) throw new Error(`${answer.status}: ${receipt.slice(0, 500)}`)
  }
  return (count / (performance.now() - startedAt)) * 1000
}

/** The most the gateway occupied in the last quarter of many records, against the first quarter. */
async function measureMemory(laptop: TestLaptop, gateway: ChildProcess): Promise<[number, number]> {
  const samples: number[] = []
  for (let sent = 0; sent < recordsInMemory; sent += recordsPerRound) {
    await sendAll(laptop, makeRecords(recordsPerRound), 500)
    gateway.send('memory')
    samples.push(Number(await firstWord(gateway)))
  }
  const quarter = samples.length / 4
  return [Math.max(...samples.slice(0, quarter)), Math.max(...samples.slice(-quarter))]
}

function toMeasured(rates: Rates, [before, after]: [number, number]): Measured[] {
  const of = (key: keyof Rates) => median(rates[key])
  const sorted = rates.batchMs.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN
  const perSecond = (value: number) => `${value.toFixed(0)}/s`
  const compare = (
    what: string,
    ours: keyof Rates,
    peer: keyof Rates,
    least: number,
  ): Measured => ({
    what,
    value: of(ours) / of(peer),
    unit: 'x',
    limit: { kind: 'at least', value: least },
    details: `${perSecond(of(ours))} / ${perSecond(of(peer))}`,
  })
  return [
    compare('gateway in batches of 500 / COPY of the rows', 'fiveHundred', 'copyFiveHundred', 0.5),
    compare('gateway in batches of 100 / COPY of the rows', 'hundred', 'copyHundred', 0.5),
    compare('gateway, four associations at once / one COPY', 'atOnce', 'copyHundred', 0.5),
    compare('gateway in batches of 100 / PouchDB', 'hundred', 'pouch', 5),
    compare('the same, firms alone', 'firms', 'firmsPouch', 5),
    {
      what: 'gateway, batch of 100, p99',
      value: at(0.99),
      unit: 'ms',
      limit: { kind: 'at most', value: 250 },
      details: `p50 ${at(0.5).toFixed(0)} ms; one by one ${perSecond(of('single'))}`,
    },
    {
      what: `gateway memory, last / first quarter of ${recordsInMemory} records`,
      value: after / before,
      unit: 'x',
      limit: { kind: 'at most', value: 1.2 },
      details: `${(after / 2 ** 20).toFixed(0)} MiB / ${(before / 2 ** 20).toFixed(0)} MiB`,
    },
  ]
}
