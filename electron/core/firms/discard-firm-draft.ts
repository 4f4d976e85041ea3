import type { AppDatabase } from '#core/database/schema.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { deleteFirmDraft } from './firm-draft-repository.ts'

/** Forgets what was typed; does nothing when nothing was. */
export async function discardFirmDraft(db: AppDatabase, firmId: FirmId | null): Promise<void> {
  await db.transaction().execute((tx) => deleteFirmDraft(tx, firmId))
}
