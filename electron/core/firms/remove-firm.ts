import { queueFirmChange } from '#core/sync/outbox/queue-firm-change.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import type { FirmHasAssessments, FirmNotFound } from '#shared/domain/firms/firm-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { FirmCore } from './firm-core.ts'
import { findFirm, setDeletedAt } from './firm-repository.ts'

/** Moves a firm to the bin; a firm that was assessed stays, since its results name it. */
export async function removeFirm(
  { db, surroundings, countAssessments }: FirmCore,
  firmId: FirmId,
): Promise<Result<undefined, FirmNotFound | FirmHasAssessments>> {
  return db.transaction().execute(async (tx) => {
    const firm = await findFirm(tx, firmId)
    if (firm === undefined) return failed({ code: 'firm/not-found' })
    const count = (await countAssessments(tx, [firmId])).get(firmId) ?? 0
    if (count > 0) return failed({ code: 'firm/has-assessments', count })
    const deletedAt = surroundings.now().toISOString()
    await setDeletedAt(tx, [firmId], deletedAt)
    await queueFirmChange(tx, surroundings, { ...firm, updatedAt: deletedAt }, 'delete')
    return succeeded()
  })
}
