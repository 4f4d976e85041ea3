import { inLockedOrg } from '#city/database/in-org.ts'
import { getOrg } from '#city/enrolment/enrolment-code-repository.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { listQuarantined } from '#city/quarantine/quarantine-repository.ts'
import { needsMetBy, takeOut, takeOutWaiting } from '#city/quarantine/take-out.ts'
import { keepLedger } from '#city/records/keep-ledger.ts'
import { startLedger } from '#city/records/ledger.ts'
import type { RecordOutcome } from '#shared/wire/receipt.ts'

export type QuarantinedPlace = { readonly batchId: string; readonly lineNo: number }

/**
 * Tries one quarantined line again because a person says so, whatever it waits for: also what a revoked
 * device sent. Undefined when there is no such line open.
 */
export async function releaseLine(
  city: CityParts,
  { batchId, lineNo }: QuarantinedPlace,
): Promise<RecordOutcome | undefined> {
  const batch = await city.db
    .selectFrom('batches')
    .select('org_id')
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  if (!batch) return undefined
  return inLockedOrg(city.db, batch.org_id, async (tx) => {
    const lines = await listQuarantined(tx, batch.org_id, { ofBatch: batchId, lineNo })
    const ledger = startLedger(city, await getOrg(tx, batch.org_id))
    return keepLedger(tx, ledger, async () => {
      const outcomes = await takeOut({ tx, city, ledger }, lines)
      await takeOutWaiting({ tx, city, ledger }, { needs: needsMetBy(outcomes), chain: null })
      return outcomes[0]
    })
  })
}
