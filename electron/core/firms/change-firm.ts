import { findErasedContact } from '#core/personal-data/find-erased-contact.ts'
import { queueFirmChange } from '#core/sync/outbox/queue-firm-change.ts'
import type { Firm, FirmDetails, FirmId } from '#shared/domain/firms/firm.ts'
import type {
  ContactErased,
  FirmChangedMeanwhile,
  FirmNotFound,
} from '#shared/domain/firms/firm-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { checkDetails, type DetailsRefused } from './check-details.ts'
import type { FirmCore } from './firm-core.ts'
import { deleteFirmDraft } from './firm-draft-repository.ts'
import { findFirm, updateFirm } from './firm-repository.ts'

/** Stores new details, which ends their draft, unless the firm is no longer at the version the user was shown. */
export async function changeFirm(
  { db, surroundings, reference }: FirmCore,
  change: { readonly firmId: FirmId; readonly version: number; readonly details: FirmDetails },
): Promise<Result<Firm, DetailsRefused | ContactErased | FirmNotFound | FirmChangedMeanwhile>> {
  return db.transaction().execute(async (tx) => {
    const before = await findFirm(tx, change.firmId)
    if (before === undefined) return failed({ code: 'firm/not-found' })
    if (before.version !== change.version) return failed({ code: 'firm/changed-meanwhile' })

    const checked = await checkDetails(tx, reference, change.details, change.firmId)
    if (!checked.ok) return checked
    const erased = await findErasedContact(tx, before.id, checked.value.contacts)
    if (erased !== undefined) return failed({ code: 'firm/contact-erased', fullName: erased })

    const firm: Firm = {
      ...before,
      ...checked.value,
      version: before.version + 1,
      updatedAt: surroundings.now().toISOString(),
    }
    await updateFirm(tx, firm)
    await deleteFirmDraft(tx, firm.id)
    await queueFirmChange(tx, surroundings, firm)
    return succeeded(firm)
  })
}
