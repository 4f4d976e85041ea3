import { writeXlsx } from '#core/spreadsheets/write-table.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { importNorms, type NormCore } from './import-norms.ts'
import { findNormSet, listNormSets } from './norm-repository.ts'
import { normColumns, normTableText } from './norm-table-text.ts'

export function normHandlers(core: NormCore): AppHandlers['norms'] {
  return {
    list: async () => succeeded(await listNormSets(core.db)),
    get: async ({ normSetId }) => succeeded((await findNormSet(core.db, normSetId)) ?? null),
    import: (file) => importNorms(core, file),
    template: async ({ language }) => {
      const { code, name, example, sheetName, fileName } = normTableText
      const headers = [code, name, ...normColumns.map(({ header }) => header)]
      const made = await writeXlsx({
        fileName: fileName[language],
        sheetName: sheetName[language],
        headers: headers.map((words) => words[language]),
        rows: [['25', example[language], 330, 5, 62, 360]],
      })
      return succeeded(made)
    },
  }
}
