import { readChangeCount } from '#core/database/read-change-count.ts'
import { readCampaignFirms } from '#core/campaigns/read-campaign-firms.ts'
import type { PlacedFirm } from '#core/firms/firm-places.ts'
import {
  isApproved,
  listReviewedRevisions,
  type ReviewedRevision,
} from '#core/review/list-reviewed-revisions.ts'
import { sha256 } from '#core/history/history-chain.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { AssessedFirm, FirmPlace } from '#shared/domain/sector-reports/assessed-firm.ts'
import { prepareFacts, type SectorFacts } from '#shared/domain/sector-reports/make-sector-report.ts'
import type { AssessedSet } from '#shared/domain/sector-reports/sector-selection.ts'

import { addUpPoints } from './add-up-points.ts'
import type { AssessedPoints } from './assessed-points-repository.ts'
import type { SectorWork } from './sector-work.ts'

type Kept = { readonly key: string; readonly facts: SectorFacts }

/** Reads the facts of a set; the last set is kept, so that another sector or weighting needs no reading. */
export function createFactsReader(work: SectorWork) {
  let kept: Kept | null = null
  return async (compiled: CompiledInstrument, set: AssessedSet): Promise<SectorFacts> => {
    const { changeNumber, byId } = await work.places.read()
    const { referenceYear, instrumentSha256, standing, campaignId } = set
    const wanted = [referenceYear, instrumentSha256, standing, campaignId]
    const firmIds = campaignId === null ? null : await readCampaignFirms(work.db, campaignId)
    const stamp = [
      changeNumber,
      await readChangeCount(work.db, 'review'),
      sha256(firmIds?.join() ?? ''),
    ]
    const key = JSON.stringify([...wanted, ...stamp])
    if (kept?.key === key) return kept.facts
    const revisions = await listReviewedRevisions(work.db, set)
    const counted = revisions.filter(isCounted(standing, firmIds))
    const points = await work.points.read(compiled, counted)
    const assessed = lastOfEachFirm(counted).flatMap(({ firmId, revId }) => {
      const scored = points.get(revId)
      return scored ? toAssessedFirm(compiled, scored, byId.get(firmId)) : []
    })
    const facts = prepareFacts(
      assessed,
      Array.from(byId.values(), ({ place }) => place),
    )
    kept = { key, facts }
    return facts
  }
}

function isCounted(standing: AssessedSet['standing'], firmIds: readonly string[] | null) {
  const wanted = firmIds && new Set(firmIds)
  return (revision: ReviewedRevision) =>
    (standing === 'arrived' || isApproved(revision)) && (wanted?.has(revision.firmId) ?? true)
}

/** A firm counts once, by the assessment that arrived last. */
function lastOfEachFirm(revisions: readonly ReviewedRevision[]): ReviewedRevision[] {
  return [...new Map(revisions.map((revision) => [revision.firmId, revision])).values()]
}

/** A firm that is in the bin, or has not arrived yet, counts where nothing is known of it. */
const nowhere: FirmPlace = {
  vsicCode: null,
  keySectorId: null,
  wardCode: null,
  sizeClass: 'unknown',
}

function toAssessedFirm(
  compiled: CompiledInstrument,
  points: AssessedPoints,
  firm: PlacedFirm | undefined,
): AssessedFirm {
  const { lowest, highest, ...sums } = addUpPoints(compiled, points)
  return {
    place: firm?.place ?? nowhere,
    weights: {
      revenue: firm?.revenueVnd ?? null,
      output: points.outputVnd,
      employees: firm?.employees ?? null,
    },
    least: points.least,
    most: points.most,
    ...sums,
    classLowest: lowest,
    classHighest: highest,
  }
}
