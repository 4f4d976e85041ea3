import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { migrateDatabase } from '#core/database/migrate-database.ts'
import { openDatabase } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import { createFirmPlaces } from '#core/firms/firm-places.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { sha256 } from '#core/history/history-chain.ts'
import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import { storeReviewItem, type NewReviewItem } from '#core/review/review-item-repository.ts'
import { storePoints } from '#core/sector-reports/assessed-points-repository.ts'
import { createPointsMemory } from '#core/sector-reports/points-memory.ts'
import { sectorReportHandlers } from '#core/sector-reports/sector-report-handlers.ts'
import { realSurroundings } from '#core/surroundings.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type {
  AssessedSet,
  SectorSelection,
} from '#shared/domain/sector-reports/sector-selection.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { generatedFirms } from '#test/support/generated-firms.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { knownCases, tt17 } from '#test/support/tt17.ts'

import { cpuMicros, median, type Measured } from './measured.ts'

const firmCount = 100_000
const resourcesFolder = `${import.meta.dirname}/../../resources`
const instrumentSha256 = sha256(canonicalJson(tt17.definition))

/** What a manager chooses one after another. */
const choices: readonly Partial<SectorSelection>[] = [
  { weighting: 'revenue' },
  { weighting: 'employees' },
  { scope: { kind: 'vsic', prefix: '25' } },
  { scope: { kind: 'key-sector', keySectorId: 'KS01' } },
  { scope: { kind: 'vsic', prefix: '222' }, weighting: 'revenue' },
  {},
]

/** A report over 100,000 known firms, a tenth of them assessed, and over as many all assessed. */
export async function benchSectors(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-bench-'))
  const db = openDatabase(join(folder, 'workspace.db'), new Uint8Array(32).fill(7))
  try {
    await migrateDatabase(db)
    const { lists } = await loadReference(resourcesFolder)
    const firms = generatedFirms(firmCount, lists.wards)
    await db.transaction().execute((tx) => insertFirms(tx, firms))
    await storeShippedInstruments(db, [tt17.definition], new Date())
    await assess(db, firms.slice(0, firmCount / 10))
    const tenth = await measure(db)
    await assess(db, firms.slice(firmCount / 10))
    const whole = await measure(db)
    return [...rowsOf('a tenth assessed', tenth), ...rowsOf('all assessed', whole)]
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What a manager meets on choosing another sector or weighting has a limit; what must be read from the
 * workspace before is told beside it.
 */
function rowsOf(assessed: string, { firstMs, setMs, answersMs }: Timed): Measured[] {
  const of = `sector report of ${firmCount} firms, ${assessed}`
  const worst = Math.max(...answersMs).toFixed(0)
  return [
    {
      what: `${of}: another sector or weighting`,
      ...{ value: median(answersMs), unit: 'ms', limit: { kind: 'at most', value: 100 } },
      details: `median of ${answersMs.length}, the longest ${worst} ms, processor time`,
    },
    {
      what: `${of}: first after unlocking`,
      ...{ value: firstMs, unit: 'ms', limit: null },
      details: 'reads firms, items and points; once, processor time',
    },
    {
      what: `${of}: another set of assessments`,
      ...{ value: setMs, unit: 'ms', limit: null },
      details: 'all arrived in place of all approved; once, processor time',
    },
  ]
}

/** Approved items with their points, as they stand once they have been worked out. */
async function assess(db: AppDatabase, firms: readonly Firm[]): Promise<void> {
  const random = seededRandom(20_261_126)
  await db.transaction().execute(async (tx) => {
    for (const { id, name } of firms) {
      const { criteria, total } = knownCases[Math.floor(random() * knownCases.length)]!.expect
      const points = tt17.criteria.map(({ definition }) => criteria[definition.code] ?? 0)
      const evidence = { told: 10, seen: 10, document: 10, measured: 10, none: 0 }
      const revId = crypto.randomUUID()
      await storePoints(tx, [
        { revId, instrumentSha256, least: points, most: points, outputVnd: null, evidence },
      ])
      await storeReviewItem(tx, { ...item(id, name, total), rev_id: revId })
    }
  })
}

function item(firmId: string, firmName: string, total: number): Omit<NewReviewItem, 'rev_id'> {
  return {
    record_id: crypto.randomUUID(),
    ...{ firm_id: firmId, firm_name: firmName, tax_code: null, division: null },
    mentor_user_id: '00000000-0000-7000-8000-00000000000a',
    mentor_name: 'Trần Thị An',
    instrument_sha256: instrumentSha256,
    reference_year: 2026,
    visited_on: '2026-05-04',
    arrived_at: '2026-05-06T03:00:00.000Z',
    revision_number: 1,
    ...{ total_min: total, total_max: total, synchrony_min: 0.5, synchrony_max: 0.5 },
    ...{ class_lowest: 'TRUNG_BINH', class_highest: 'TRUNG_BINH' },
    ...{ warning_count: 0, open_range_count: 0, hand_fixed_count: 0 },
    ...{ weak_evidence_percent: 0, is_outlier: 0, changed_after_signature: 0 },
    state: 'approved' as const,
  }
}

type Timed = {
  readonly firstMs: number
  readonly setMs: number
  readonly answersMs: readonly number[]
}

async function measure(db: AppDatabase): Promise<Timed> {
  const handlers = sectorReportHandlers({
    ...{ db, resourcesFolder, surroundings: realSurroundings },
    shelf: openInstrumentShelf(),
    reference: await loadReference(resourcesFolder),
    profile: () => ({ name: '', personName: '', role: 'association-manager', association: '' }),
    places: createFirmPlaces(db),
    points: createPointsMemory(db, { canStore: true }),
  })
  const ask = async (chosen: Partial<SectorSelection & AssessedSet>) => {
    const startedAt = cpuMicros()
    await handlers.make({
      referenceYear: 2026,
      instrumentSha256,
      standing: 'approved',
      campaignId: null,
      scope: { kind: 'all' },
      weighting: 'equal',
      ...chosen,
    })
    return (cpuMicros() - startedAt) / 1000
  }
  const firstMs = await ask({})
  const answers: number[] = []
  for (let round = 0; round < 5; round += 1) {
    for (const chosen of choices) answers.push(await ask(chosen))
  }
  return { firstMs, setMs: await ask({ standing: 'arrived' }), answersMs: answers }
}
