import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { getInstrument, importNorms, type NormCore } from './import-norms.ts'
import { makeNormTemplate } from './make-norm-template.ts'
import { findNormSet, listNormSets } from './norm-repository.ts'

export function normHandlers(core: NormCore): AppHandlers['norms'] {
  return {
    list: async () => succeeded(await listNormSets(core.db)),
    get: async ({ normSetId }) => succeeded((await findNormSet(core.db, normSetId)) ?? null),
    import: (file) => importNorms(core, file),
    template: async ({ instrumentId, language }) =>
      succeeded(await makeNormTemplate(await getInstrument(core, instrumentId), language)),
  }
}
