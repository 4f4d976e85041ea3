import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { addFirm } from './add-firm.ts'
import { changeFirm } from './change-firm.ts'
import { exportFirms } from './export-firms.ts'
import type { FirmCore } from './firm-core.ts'
import { findFirm } from './firm-repository.ts'
import { listFirms } from './list-firms.ts'
import { removeFirm } from './remove-firm.ts'
import { restoreFirm } from './restore-firm.ts'

export function firmHandlers(core: FirmCore): AppHandlers['firms'] {
  return {
    search: async (search) => succeeded(await listFirms(core, search)),
    get: async ({ firmId }) => {
      const firm = await findFirm(core.db, firmId)
      return firm === undefined ? failed({ code: 'firm/not-found' }) : succeeded(firm)
    },
    add: (details) => addFirm(core, details),
    change: (change) => changeFirm(core, change),
    remove: ({ firmId }) => removeFirm(core, firmId),
    restore: ({ firmId }) => restoreFirm(core, firmId),
    exportTable: async (wanted) => succeeded(await exportFirms(core, wanted)),
  }
}
