import type { FirmDraft } from '#shared/domain/firms/firm-draft.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import type { FirmCore } from './firm-core.ts'
import { putFirmDraft } from './firm-draft-repository.ts'

/** Keeps what was typed so far in place of what was kept before; answers when. */
export async function keepFirmDraft(
  { db, surroundings }: Pick<FirmCore, 'db' | 'surroundings'>,
  typed: {
    readonly firmId: FirmId | null
    readonly version: number | null
    readonly draft: FirmDraft
  },
): Promise<{ keptAt: string }> {
  const { firmId, version, draft } = typed
  const keptAt = surroundings.now().toISOString()
  await db.transaction().execute((tx) => putFirmDraft(tx, firmId, { draft, version, keptAt }))
  return { keptAt }
}
