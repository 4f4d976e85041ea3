import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import MiniSearch from 'minisearch'

import { migrateDatabase } from '#core/database/migrate-database.ts'
import { openDatabase } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { createFirmSearch } from '#core/firms/firm-search.ts'
import { toSearchWords } from '#core/firms/firm-search-text.ts'
import { listFirms } from '#core/firms/list-firms.ts'
import { loadReference, type Reference } from '#core/reference/load-reference.ts'
import { realSurroundings } from '#core/surroundings.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { generatedFirms } from '#test/support/generated-firms.ts'

import { cpuMicros, type Measured } from './measured.ts'

const firmCount = 100_000
const pageSize = 50

/** What people type, a letter at a time: each entry is asked at every length from its first letter. */
const typed = [
  'đức thắng',
  'duc thang',
  'công ty cơ khí',
  'cong ty tnhh nhua',
  'Truc Bach',
  'quận Ba Đình',
  'huyen dong anh',
  '0100012',
  '12345',
  'may mac ha noi',
  'khuôn mẫu sông hồng 12',
  'nguyen trai',
]
const queries = [
  '',
  ...typed.flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1))),
]

const everyFirm: FirmFilter = {
  text: '',
  wardCode: null,
  vsicPrefix: null,
  keySectorId: null,
  sizeClass: null,
  assessed: 'any',
}
const filters: readonly Partial<FirmFilter>[] = [
  {},
  {},
  { sizeClass: 'small' },
  { vsicPrefix: '25' },
]

type Ask = (text: string, round: number) => Promise<number>

export async function benchSearch(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-bench-'))
  const db = openDatabase(join(folder, 'workspace.db'), new Uint8Array(32).fill(7))
  try {
    await migrateDatabase(db)
    const reference = await loadReference(`${import.meta.dirname}/../../resources`)
    const firms = generatedFirms(firmCount, reference.lists.wards)
    await db.transaction().execute((tx) => insertFirms(tx, firms))
    const ask = askOurs(db, reference)

    const startedAt = cpuMicros()
    // A word, because the list without one needs no index before there is one.
    await ask('a', 0)
    const indexMs = (cpuMicros() - startedAt) / 1000
    const ours = await measure(5, ask)
    const theirs = await measure(1, askMiniSearch(firms, reference))
    return [
      {
        what: `search of ${firmCount} firms, p95`,
        value: at(ours, 0.95),
        unit: 'ms',
        limit: { kind: 'at most', value: 10 },
        details: `${describe(ours)}, index made in ${indexMs.toFixed(0)} ms`,
      },
      {
        what: 'search p95: MiniSearch / ours',
        value: at(theirs, 0.95) / at(ours, 0.95),
        unit: 'x',
        limit: { kind: 'at least', value: 1 },
        details: `MiniSearch ${describe(theirs)}`,
      },
    ]
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

function askOurs(db: AppDatabase, reference: Reference): Ask {
  const core = {
    db,
    reference,
    search: createFirmSearch(db, reference),
    surroundings: realSurroundings,
    countAssessments: () => Promise.resolve(new Map<string, number>()),
  }
  return async (text, round) => {
    const filter = { ...everyFirm, ...filters[round % filters.length], text }
    return (await listFirms(core, { filter, offset: 0, limit: pageSize })).total
  }
}

function askMiniSearch(firms: ReturnType<typeof generatedFirms>, reference: Reference): Ask {
  const miniSearch = new MiniSearch({ fields: ['text'], processTerm: foldText })
  miniSearch.addAll(
    firms.map((firm) => {
      const ward = reference.wardByCode.get(firm.wardCode ?? '')
      const texts = [firm.name, firm.taxCode, firm.address, ward?.name, ...(ward?.oldNames ?? [])]
      return { id: firm.id, text: toSearchWords(texts.join(' ')).join(' ') }
    }),
  )
  return (text) => {
    const found = miniSearch.search(text === '' ? MiniSearch.wildcard : text, {
      prefix: true,
      combineWith: 'AND',
    })
    return Promise.resolve(found.slice(0, pageSize).length)
  }
}

/** Milliseconds of processor time of every query in every round, sorted. */
async function measure(rounds: number, ask: Ask): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const text of queries) {
      const startedAt = cpuMicros()
      await ask(text, round)
      times.push((cpuMicros() - startedAt) / 1000)
    }
  }
  return times.sort((left, right) => left - right)
}

function at(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}

function describe(times: readonly number[]): string {
  const [p50, p95, worst] = [0.5, 0.95, 1].map((share) => `${at(times, share).toFixed(2)} ms`)
  return `p50 ${p50 ?? ''}, p95 ${p95 ?? ''}, worst ${worst ?? ''}`
}
