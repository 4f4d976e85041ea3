import type { WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { takeCityFirm } from '#core/firms/take-city-firm.ts'
import { isUnseen, listRevisions, type OutboxRow } from '#core/sync/outbox/outbox-repository.ts'
import { queueFirm, toCityDetails, toQueued } from '#core/sync/outbox/queue-firm-change.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'
import { mergeFirmDetails } from '#shared/domain/firms/merge-firm-details.ts'
import type { CityFirm } from '#shared/wire/down-change.ts'

import { findCityFirm, storeBase, type FirmBase } from './city-firm-repository.ts'

/**
 * Brings a firm to the newest version that came down, as far as this laptop's own changes allow:
 * what is under way waits for its receipt; what is queued is merged, and left to the city when both
 * sides set a field differently, so that a person chooses.
 */
export async function reconcileFirm(
  work: Pick<SyncWork, 'firms' | 'surroundings'>,
  tx: WriteTx,
  firmId: string,
): Promise<void> {
  const city = await findCityFirm(tx, firmId)
  const newest = city?.newest
  if (!newest || newest.version <= (city.base?.version ?? 0)) return
  const id = firmIdSchema.parse(firmId)
  const [own] = await listRevisions(tx, firmId)
  // What others may have seen waits for its receipt, or is merged by the city.
  if (own && isUnderWay(own)) return
  if (own && isUnseen(own)) {
    await mergeQueued(work, tx, { firmId: id, base: city.base, newest })
    return
  }
  await takeCityFirm(work.firms, tx, { firmId: id, details: newest.details })
  await storeBase(tx, firmId, toBase(newest))
}

function isUnderWay(own: OutboxRow): boolean {
  return ['packed', 'sent'].includes(own.carriage) || (own.carriage === 'queued' && !isUnseen(own))
}

type Merging = {
  readonly firmId: FirmId
  readonly base: FirmBase | null
  readonly newest: CityFirm
}

async function mergeQueued(
  work: Pick<SyncWork, 'firms' | 'surroundings'>,
  tx: WriteTx,
  { firmId, base, newest }: Merging,
): Promise<void> {
  const here = await findLiveFirm(tx, firmId)
  if (!here || newest.details === null) return
  const own = await toCityDetails(tx, here)
  const merged = mergeFirmDetails(base?.details ?? null, newest.details, own)
  if (merged.clashes.length > 0) return
  await takeCityFirm(work.firms, tx, { firmId, details: merged.details })
  await storeBase(tx, firmId, toBase(newest))
  const firm = await findLiveFirm(tx, firmId)
  if (firm) await queueFirm(tx, work.surroundings, await toQueued(tx, firm))
}

export function toBase({ version, sha256, details }: CityFirm): FirmBase {
  return { version, sha256, details }
}
