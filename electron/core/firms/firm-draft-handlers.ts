import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { discardFirmDraft } from './discard-firm-draft.ts'
import type { FirmCore } from './firm-core.ts'
import { findFirmDraft } from './firm-draft-repository.ts'
import { keepFirmDraft } from './keep-firm-draft.ts'

export function firmDraftHandlers(
  core: Pick<FirmCore, 'db' | 'surroundings'>,
): AppHandlers['firmDrafts'] {
  return {
    get: async ({ firmId }) => succeeded((await findFirmDraft(core.db, firmId)) ?? null),
    keep: async (typed) => succeeded(await keepFirmDraft(core, typed)),
    discard: async ({ firmId }) => {
      await discardFirmDraft(core.db, firmId)
      return succeeded()
    },
  }
}
