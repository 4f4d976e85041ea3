import { writeCsv } from '#core/spreadsheets/write-table.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { KindCount, SalvageReport } from '#shared/domain/workspace/salvage.ts'
import type { Language } from '#shared/kit/words.ts'

import { reportWords, type ReportWords } from './report-words.ts'

/** A table of all counts and losses, to be kept outside the app or sent to a supporter. */
export function exportReport(report: SalvageReport, language: Language): MadeFile {
  const words = reportWords[language]
  const { kinds, losses, lossCount } = report
  const unnamed = lossCount - losses.length
  return writeCsv({
    fileName: `${words.fileName}-${report.madeAt.slice(0, 10)}`,
    sheetName: '',
    headers: words.headers,
    rows: [
      ...kinds.map((count) => [words.kinds[count.kind], sentenceOf(count, words), '', '', '']),
      ...losses.map(({ kind, what, name, detail, id }) => [
        words.kinds[kind],
        words.what[what],
        name ?? words.nameless,
        detail,
        id ?? '',
      ]),
      ...(unnamed > 0 ? [['', words.more(unnamed), '', '', '']] : []),
    ],
  })
}

function sentenceOf({ kept, lost, fromBackup, isLostCounted }: KindCount, words: ReportWords) {
  const parts = [words.kept(kept), isLostCounted ? words.lost(lost) : words.atLeastLost(lost)]
  return [...parts, ...(fromBackup > 0 ? [words.fromBackup(fromBackup)] : [])].join('; ')
}
