import type { Row } from 'write-excel-file/node'

import type { Explanation } from '#shared/domain/instruments/explanation.ts'

import { missingWords, shownFigures, takenBands, usesSampleNorm } from './criterion-words.ts'
import type { ReportFacts, Voice } from './report-facts.ts'
import { numberCell, textCell, type SheetPlan } from './xlsx-cells.ts'

export function criteriaSheet(facts: ReportFacts, voice: Voice): SheetPlan {
  const { text, numbers } = voice
  return {
    name: text.xlsx.sheets.criteria(numbers.whole(facts.instrument.criteria.length)),
    widths: [8, 8, 44, 12, 12, 12, 12, 14, 16, 44, 12, 12, 36, 36],
    head: [
      text.xlsx.code,
      text.group,
      text.criterion,
      text.maximum,
      text.points,
      text.xlsx.min,
      text.xlsx.max,
      text.figure,
      text.xlsx.unit,
      text.band,
      text.xlsx.inferred,
      text.xlsx.sampleNorm,
      text.xlsx.fixedReason,
      text.xlsx.missing,
    ],
    rows: facts.explanations.map((explanation) => criterionRow(facts, voice, explanation)),
  }
}

function criterionRow(facts: ReportFacts, voice: Voice, explanation: Explanation): Row {
  const { text, say } = voice
  const { result, criterion } = explanation
  const group = facts.instrument.criteria.find(({ code }) => code === criterion)?.group
  const [figure] = shownFigures(facts, explanation)
  const yesNo = (holds: boolean) => textCell(holds ? text.yes : text.no)
  return [
    textCell(criterion),
    textCell(group),
    textCell(say(explanation.name)),
    numberCell(explanation.maxPoints),
    numberCell(result.points),
    numberCell(result.min),
    numberCell(result.max),
    numberCell(result.value, 4),
    textCell(result.value === null || figure === undefined ? '' : say(figure.unit)),
    textCell(result.fixed ? '' : takenBands(voice, explanation).join('; ')),
    yesNo(result.inferred && result.fixed === null),
    yesNo(usesSampleNorm(facts, explanation) && result.fixed === null),
    textCell(result.fixed?.reason),
    textCell(missingWords(facts, voice, result.missing)),
  ]
}
