import type { Cell, Row } from 'write-excel-file/node'

import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { className, isWorkingFormula, limitSentence } from './pdf-summary.ts'
import type { ReportFacts, Voice } from './report-facts.ts'
import { dateCell, numberCell, textCell, type SheetPlan } from './xlsx-cells.ts'

export function summarySheet(facts: ReportFacts, voice: Voice): SheetPlan {
  return {
    name: voice.text.xlsx.sheets.summary,
    widths: [34, 60, 16, 16],
    head: [],
    rows: [
      [textCell(voice.text.runningTitle, true)],
      ...(facts.assessment.isSample ? [[textCell(voice.text.sample, true)]] : []),
      ...firmRows(facts, voice),
      [],
      ...resultRows(facts, voice),
      [],
      ...groupRows(facts, voice),
      [],
      ...basisRows(facts, voice),
    ],
  }
}

function pair(label: string, value: Cell): Row {
  return [textCell(label), value]
}

function firmRows({ firm, place, assessment, profile, madeAt }: ReportFacts, voice: Voice): Row[] {
  const { text } = voice
  const { vsic } = firm
  return [
    pair(text.firm, textCell(firm.name, true)),
    pair(text.taxCode, textCell(firm.taxCode && maskPersonalTaxCode(firm.taxCode))),
    pair(
      text.sector,
      textCell(vsic && text.vsic(vsic.version, vsic.code, place.vsicName ?? text.notKnown)),
    ),
    pair(text.ward, textCell(place.ward)),
    pair(text.size, textCell(text.sizeClasses[place.sizeClass])),
    pair(text.referenceYear, { type: Number, value: assessment.content.referenceYear }),
    pair(text.visitedOn, dateCell(assessment.content.visitedOn)),
    pair(text.mentor, textCell(profile.personName)),
    pair(text.association, textCell(profile.association)),
    pair(text.state, textCell(text.states[assessment.state])),
    pair(text.printedAt, dateCell(madeAt)),
  ]
}

function resultRows(facts: ReportFacts, voice: Voice): Row[] {
  const { text } = voice
  const { total, synchrony } = facts.evaluation
  return [
    pair(text.class, textCell(className(facts, voice), true)),
    pair(text.xlsx.limitedBy, textCell(limitSentence(facts, voice))),
    ['', '', text.xlsx.min, text.xlsx.max].map((label) => textCell(label, true)),
    [textCell(text.total), null, numberCell(total.min), numberCell(total.max)],
    [
      textCell(text.synchrony),
      textCell(isWorkingFormula(facts) ? text.workingFormula : ''),
      numberCell(synchrony.min, 4),
      numberCell(synchrony.max, 4),
    ],
  ]
}

function groupRows({ instrument, evaluation }: ReportFacts, { text, say }: Voice): Row[] {
  return [
    [text.group, text.maximum, text.xlsx.min, text.xlsx.max].map((label) => textCell(label, true)),
    ...instrument.groups.map(({ code, name, maxPoints }): Row => [
      textCell(`${code}. ${say(name)}`),
      numberCell(maxPoints),
      numberCell(evaluation.groups[code]?.min),
      numberCell(evaluation.groups[code]?.max),
    ]),
  ]
}

function basisRows({ assessment, instrument, history }: ReportFacts, voice: Voice): Row[] {
  const { text, say, numbers } = voice
  const { norms } = assessment.content
  const count = numbers.whole(history.entries.length)
  return [
    pair(
      text.instrument,
      textCell(`${say(instrument.title)} (${text.version(assessment.instrumentVersion)})`),
    ),
    pair(text.instrumentHash, textCell(assessment.instrumentSha256)),
    pair(text.norms, textCell(norms?.normSetName ?? text.noNorms)),
    ...(norms?.isSample ? [pair('', textCell(text.sampleNorms, true))] : []),
    pair(
      text.history,
      textCell(history.intact ? text.historyIntact(count) : text.historyBroken(count)),
    ),
    pair(text.recordId, textCell(assessment.id)),
    pair(text.contentHash, textCell(assessment.contentSha256)),
  ]
}
