import type { AppDatabase } from '#core/database/schema.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { findNormSet, listNormSets } from './norm-repository.ts'

export function normHandlers(db: AppDatabase): Pick<AppHandlers['norms'], 'list' | 'get'> {
  return {
    list: async () => succeeded(await listNormSets(db)),
    get: async ({ normSetId }) => succeeded((await findNormSet(db, normSetId)) ?? null),
  }
}
