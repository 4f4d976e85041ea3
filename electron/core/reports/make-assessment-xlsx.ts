import writeXlsxFile from 'write-excel-file/node'

import type { MadeFile } from '#shared/contract/file-schema.ts'

import { reportFileName } from './report-file-name.ts'
import type { ReportFacts, Voice } from './report-facts.ts'
import { answersSheet } from './xlsx-answers-sheet.ts'
import { toSheet } from './xlsx-cells.ts'
import { criteriaSheet } from './xlsx-criteria-sheet.ts'
import { historySheet } from './xlsx-history-sheet.ts'
import { pathSheet } from './xlsx-path-sheet.ts'
import { summarySheet } from './xlsx-summary-sheet.ts'

/** The whole assessment as a workbook: figures as figures, no formula, one sheet per question. */
export async function makeAssessmentXlsx(facts: ReportFacts, voice: Voice): Promise<MadeFile> {
  const plans = [
    summarySheet(facts, voice),
    criteriaSheet(facts, voice),
    answersSheet(facts, voice),
    pathSheet(facts, voice),
    historySheet(facts, voice),
  ]
  const buffer = await writeXlsxFile(
    plans.map((plan) => toSheet(plan)),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer()
  return {
    fileName: reportFileName(voice.text.xlsx.fileName, facts, 'xlsx'),
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(buffer),
  }
}
