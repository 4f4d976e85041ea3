import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { migrateCity } from '#city/database/migrate-city.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import type { CityDatabase } from '#city/database/schema.ts'
import { startPostgres } from '#city/postgres/start-postgres.ts'
import { addOrg, makeCode, publishForTests } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { tt17 } from '#test/support/tt17.ts'

import { benchSecret } from './bench-secret.ts'
import { makeFirms, makeRecords } from './city-records.ts'
import { openCopyPeer, type CopyPeer } from './copy-peer.ts'
import { firstWord } from './first-word.ts'
import { median, type Measured } from './measured.ts'
import { openPouchPeer, type PouchPeer } from './pouch-peer.ts'
import { sendBatches, type Sending } from './send-batches.ts'

/**
 * Records a second through the real gateway, signed, checked, scored and acknowledged, one batch after
 * the other; against COPY of the very rows that came of them, one durable transaction for each batch
 * too; and against PouchDB replicating the same documents over HTTP, in memory.
 */
const rounds = 5
const recordsPerRound = 1_000
const recordsInMemory = 100_000
/** As `npm run city` runs it. */
const youngSpace = ['--max-semi-space-size=64']

type Sides = {
  readonly gateway: ChildProcess
  readonly laptop: TestLaptop
  /** Of associations of their own. */
  readonly others: readonly TestLaptop[]
  readonly copy: CopyPeer
  readonly pouch: PouchPeer
}

export async function benchGateway(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-bench-city-'))
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  try {
    const sides = await openSides(folder, undo)
    return toMeasured(await measureRates(sides), await sendMany(sides))
  } finally {
    for (const step of undo.toReversed()) await step()
  }
}

async function openSides(folder: string, undo: (() => unknown)[]): Promise<Sides> {
  const password = 'bench'
  const postgres = await startPostgres({ folder, password })
  undo.push(postgres.stop)
  const url = `postgres://postgres:${password}@127.0.0.1:${postgres.port}/postgres`
  await migrateCity(url, {
    nangbac_gateway: password,
    nangbac_city: password,
    nangbac_reader: password,
  })
  const db = openCityDatabase(url, 'nangbac_city', 1)
  undo.push(() => db.destroy())
  const gateway = fork(join(import.meta.dirname, 'gateway-process.ts'), [url], {
    execArgv: youngSpace,
  })
  undo.push(() => gateway.disconnect())
  const [laptop, ...others] = await enrolLaptops(db, await firstWord(gateway))
  if (!laptop) throw new Error('Five laptops were enrolled')
  const copy = await openCopyPeer(url, { from: laptop.certificate.orgId, to: await addOrg(db) })
  undo.push(copy.close)
  const pouch = await openPouchPeer(folder)
  undo.push(pouch.close)
  return { gateway, laptop, others, copy, pouch }
}

/** Each of an association of its own. */
async function enrolLaptops(db: CityDatabase, url: string): Promise<TestLaptop[]> {
  await publishForTests(db, tt17.definition)
  const laptops: TestLaptop[] = []
  while (laptops.length < 5) {
    const city = {
      gateway: { url },
      makeCode: (orgId: string, role: 'mentor' | 'association-manager', userId?: string) =>
        makeCode({ db, secret: benchSecret }, orgId, role, userId),
    }
    laptops.push(await enrolLaptop(city, await addOrg(db), 'mentor'))
  }
  return laptops
}

/** One round: records a second of each side, one after the other. */
async function measureRound({ laptop, others, copy, pouch }: Sides) {
  const copyAgain = async (target: 'city' | 'bare', { batchIds }: Sending) =>
    copy.rate(target, batchIds, recordsPerRound)
  const hundred = await sendBatches(laptop, makeRecords(recordsPerRound), 100)
  const copyHundred = await copyAgain('city', hundred)
  const bareHundred = await copyAgain('bare', hundred)
  const fiveHundred = await sendBatches(laptop, makeRecords(recordsPerRound), 500)
  return {
    ...{ hundred: hundred.rate, copyHundred, bareHundred, fiveHundred: fiveHundred.rate },
    copyFiveHundred: await copyAgain('city', fiveHundred),
    bareFiveHundred: await copyAgain('bare', fiveHundred),
    single: (await sendBatches(laptop, makeRecords(100), 1)).rate,
    atOnce: await sendAtOnce(others),
    pouch: await pouch.rate(makeRecords(recordsPerRound), 100),
    firms: (await sendBatches(laptop, makeFirms(recordsPerRound), 100)).rate,
    firmsPouch: await pouch.rate(makeFirms(recordsPerRound), 100),
  }
}
type Rates = Awaited<ReturnType<typeof measureRound>>

/** Turn by turn, so that whatever else the machine does falls on all of them alike. */
async function measureRates(sides: Sides): Promise<Rates[]> {
  // The first round warms all sides up.
  await measureRound(sides)
  const rates: Rates[] = []
  while (rates.length < rounds) rates.push(await measureRound(sides))
  return rates
}

async function sendAtOnce(laptops: readonly TestLaptop[]): Promise<number> {
  const packed = laptops.map(() => makeRecords(recordsPerRound / 2))
  const sendings = await Promise.all(
    laptops.map((laptop, index) => sendBatches(laptop, packed[index] ?? [], 100)),
  )
  // Each rate is of its own time, all of them beside each other.
  return sendings.reduce((sum, { rate }) => sum + rate, 0)
}

type Many = { readonly batchMs: readonly number[]; readonly bytes: readonly number[] }

/** Many records in batches of a hundred: how long each took, and what the gateway occupied meanwhile. */
async function sendMany({ laptop, gateway }: Sides): Promise<Many> {
  const batchMs: number[] = []
  const bytes: number[] = []
  for (let sent = 0; sent < recordsInMemory; sent += recordsPerRound) {
    batchMs.push(...(await sendBatches(laptop, makeRecords(recordsPerRound), 100)).batchMs)
    gateway.send('memory')
    bytes.push(Number(await firstWord(gateway)))
  }
  return { batchMs, bytes }
}

function toMeasured(rates: readonly Rates[], { batchMs, bytes }: Many): Measured[] {
  const of = (key: keyof Rates) => median(rates.map((rate) => rate[key]))
  const perSecond = (key: keyof Rates) => `${of(key).toFixed(0)}/s`
  const compare = (
    what: string,
    [ours, peer]: readonly [keyof Rates, keyof Rates],
    least: number,
    beside = '',
  ): Measured => ({
    what,
    value: of(ours) / of(peer),
    unit: 'x',
    limit: { kind: 'at least', value: least },
    details: `${perSecond(ours)} / ${perSecond(peer)}${beside}`,
  })
  const bare = (key: keyof Rates) => `; without keys and indexes ${perSecond(key)}`
  return [
    compare(
      'gateway in batches of 500 / COPY of the rows',
      ['fiveHundred', 'copyFiveHundred'],
      0.5,
      bare('bareFiveHundred'),
    ),
    compare(
      'gateway in batches of 100 / COPY of the rows',
      ['hundred', 'copyHundred'],
      0.5,
      bare('bareHundred'),
    ),
    compare('gateway, four associations at once / one COPY', ['atOnce', 'copyHundred'], 0.5),
    compare('gateway in batches of 100 / PouchDB in memory', ['hundred', 'pouch'], 5),
    compare('the same, firms alone', ['firms', 'firmsPouch'], 5),
    toLatency(batchMs, perSecond('single')),
    toGrowth(bytes),
  ]
}

function toLatency(batchMs: readonly number[], single: string): Measured {
  const sorted = batchMs.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN
  return {
    what: `gateway, p99 of ${sorted.length} batches of 100`,
    value: at(0.99),
    unit: 'ms',
    limit: { kind: 'at most', value: 250 },
    details: `p50 ${at(0.5).toFixed(0)} ms; records one by one ${single}`,
  }
}

/** The most that was occupied in the last quarter against the first. */
function toGrowth(bytes: readonly number[]): Measured {
  const quarter = bytes.length / 4
  const [before, after] = [Math.max(...bytes.slice(0, quarter)), Math.max(...bytes.slice(-quarter))]
  return {
    what: `gateway memory, last / first quarter of ${recordsInMemory} records`,
    value: after / before,
    unit: 'x',
    limit: { kind: 'at most', value: 1.2 },
    details: `${(after / 2 ** 20).toFixed(0)} MiB / ${(before / 2 ** 20).toFixed(0)} MiB`,
  }
}
