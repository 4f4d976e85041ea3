import { firmIdSchema, type Firm, type FirmDetails } from '#shared/domain/firms/firm.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { checkDetails, type DetailsRefused } from './check-details.ts'
import type { FirmCore } from './firm-core.ts'
import { deleteFirmDraft } from './firm-draft-repository.ts'
import { insertFirms } from './firm-repository.ts'

/** Records a firm, which ends the draft of it; `isSample` marks the fictional firms of the demo. */
export async function addFirm(
  { db, surroundings, reference }: FirmCore,
  details: FirmDetails,
  isSample = false,
): Promise<Result<Firm, DetailsRefused>> {
  return db.transaction().execute(async (tx) => {
    const checked = await checkDetails(tx, reference, details, null)
    if (!checked.ok) return checked

    const now = surroundings.now().toISOString()
    const firm: Firm = {
      ...checked.value,
      id: firmIdSchema.parse(surroundings.newId()),
      isSample,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    await insertFirms(tx, [firm])
    await deleteFirmDraft(tx, null)
    return succeeded(firm)
  })
}
