import { writeXlsx } from '#core/spreadsheets/write-table.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { Language } from '#shared/kit/words.ts'

import { normHeading, normTableText } from './norm-table-text.ts'

/** The table an instrument's norms are imported from, with an example row the import refuses. */
export async function makeNormTemplate(
  { id, norms }: InstrumentDefinition,
  language: Language,
): Promise<MadeFile> {
  const { code, name, example, sheetName, fileName } = normTableText
  const headings = norms.map((norm) => normHeading(norm, language))
  return writeXlsx({
    fileName: `${fileName[language]}-${id}`,
    sheetName: sheetName[language],
    headers: [code[language], name[language], ...headings],
    rows: [['25', example[language], ...norms.map(() => 1.5)]],
  })
}
