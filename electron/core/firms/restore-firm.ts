import { queueFirmChange } from '#core/sync/outbox/queue-firm-change.ts'
import type { Firm, FirmId } from '#shared/domain/firms/firm.ts'
import type { FirmNotFound, TaxCodeTaken } from '#shared/domain/firms/firm-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findTakenTaxCode } from './check-details.ts'
import type { FirmCore } from './firm-core.ts'
import { findDeletedFirm, findFirm, setDeletedAt } from './firm-repository.ts'

/** Takes a firm out of the bin; refused when its tax code has gone to another firm meanwhile. */
export async function restoreFirm(
  { db, surroundings }: FirmCore,
  firmId: FirmId,
): Promise<Result<Firm, FirmNotFound | TaxCodeTaken>> {
  return db.transaction().execute(async (tx) => {
    const deleted = await findDeletedFirm(tx, firmId)
    if (deleted?.taxCode != null) {
      const taken = await findTakenTaxCode(tx, deleted.taxCode, firmId)
      if (taken !== undefined) return failed(taken)
    }
    await setDeletedAt(tx, [firmId], null)
    const firm = await findFirm(tx, firmId)
    if (firm === undefined) return failed({ code: 'firm/not-found' })
    await queueFirmChange(tx, surroundings, firm)
    return succeeded(firm)
  })
}
