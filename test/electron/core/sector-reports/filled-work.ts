import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { insertCampaign } from '#core/campaigns/campaign-repository.ts'
import { insertTargets } from '#core/campaigns/target-repository.ts'
import { openEvidenceFiles, type EvidenceFiles } from '#core/evidence/evidence-files.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { createFirmPlaces } from '#core/firms/firm-places.ts'
import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import { createPointsMemory } from '#core/sector-reports/points-memory.ts'
import type { SectorWork } from '#core/sector-reports/sector-work.ts'
import { sectorReportHandlers } from '#core/sector-reports/sector-report-handlers.ts'
import { campaignIdSchema, emptyPlan } from '#shared/domain/campaigns/campaign.ts'
import { firmSchema, type Firm } from '#shared/domain/firms/firm.ts'
import type { Role } from '#shared/domain/workspace/workspace.ts'
import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { takeArrivals } from '#test/support/arrived-assessments.ts'
import { contentOf, type Arrival } from '#test/support/arrived-content.ts'
import { fixedSurroundings } from '#test/support/fixed-surroundings.ts'
import { firmDetails, resourcesFolder } from '#test/support/open-firm-core.ts'
import { testProfile } from '#test/support/open-test-core.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'
import { knownCases, tt17, type KnownCase } from '#test/support/tt17.ts'

export const instrumentSha256 = createHash('sha256')
  .update(canonicalJson(tt17.definition))
  .digest('hex')

const an = { userId: '00000000-0000-7000-8000-00000000000a', userName: 'Trần Thị An' }
export const binh = { userId: '00000000-0000-7000-8000-00000000000b', userName: 'Lê Văn Bình' }

/** The whole of what was approved, each firm weighing the same. */
export const everything: SectorSelection = {
  referenceYear: 2026,
  instrumentSha256,
  standing: 'approved',
  campaignId: null,
  scope: { kind: 'all' },
  weighting: 'equal',
}

export async function openSectorWork(role: Role = 'association-manager') {
  const db = await openTestDatabase()
  const shelf = openInstrumentShelf()
  await storeShippedInstruments(db, [tt17.definition], new Date())
  const work = {
    ...{ db, shelf, resourcesFolder, evidence: openTestEvidence() },
    surroundings: fixedSurroundings(),
    reference: await loadReference(resourcesFolder),
    profile: () => ({ ...testProfile, role }),
    places: createFirmPlaces(db),
    points: createPointsMemory(db, { canStore: true }),
  }
  return { work, handlers: sectorReportHandlers(work) }
}

function openTestEvidence(): EvidenceFiles {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-evidence-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return openEvidenceFiles(folder, new Uint8Array(32).fill(7))
}

/** Firms by number: the first twelve make metal goods, the next eight food, the others nothing known. */
function firmOf(number: number): Firm {
  const vsicCode = number < 12 ? '2592' : number < 20 ? '1079' : null
  return firmSchema.parse({
    ...firmDetails({
      name: `Công ty số ${String(number)}`,
      vsic: vsicCode === null ? null : { version: '2025', code: vsicCode },
      employees: number % 3 === 0 ? null : 10 + number,
      revenueVnd: 1_000_000_000 * (number + 1),
    }),
    id: idOf(number),
    isSample: false,
    version: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
  })
}

function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number + 1).padStart(12, '0')}`
}

export function caseOf(number: number): KnownCase {
  const found = knownCases[number % knownCases.length]
  if (!found) throw new Error('There are known cases')
  return found
}

export function arrivalOf(number: number, changed: Partial<Arrival> = {}): Arrival {
  return {
    firmId: idOf(number),
    mentor: an,
    content: contentOf(caseOf(number)),
    arrivedAt: `2026-05-0${String(1 + (number % 9))}T03:00:00.000Z`,
    isAccepted: true,
    ...changed,
  }
}

export async function openFilledWork(arrivedCount = 22) {
  const opened = await openSectorWork()
  const { work } = opened
  const numbers = Array.from({ length: 40 }, (_, number) => number)
  await work.db.transaction().execute((tx) => insertFirms(tx, numbers.map(firmOf)))
  await takeArrivals(
    work,
    numbers.slice(0, arrivedCount).map((number) => arrivalOf(number)),
  )
  return opened
}

/** A campaign of the year with the firms of the numbers. */
export async function addCampaignOf(
  { db }: Pick<SectorWork, 'db'>,
  numbers: readonly number[],
): Promise<string> {
  const campaignId = campaignIdSchema.parse('00000000-0000-7000-8000-0000000000ca')
  await db.transaction().execute(async (tx) => {
    await insertCampaign(tx, {
      id: campaignId,
      name: 'Đợt 1 năm 2026',
      instrument: { id: 'vn-tt17-2019', version: '1.1.0', sha256: instrumentSha256 },
      normSetId: null,
      referenceYear: 2026,
      sectors: [],
      startsOn: '2026-03-02',
      endsOn: '2026-04-30',
      quotas: { total: null, perMentor: null, bySector: [] },
      team: [],
      plan: emptyPlan,
      twoPersonReview: null,
      state: 'running',
      version: 1,
      createdAt: '2026-03-01T09:00:00.000Z',
      updatedAt: '2026-03-01T09:00:00.000Z',
    })
    await insertTargets(tx, campaignId, numbers.map(idOf))
  })
  return campaignId
}
