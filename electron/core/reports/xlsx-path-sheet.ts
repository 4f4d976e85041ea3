import type { Row } from 'write-excel-file/node'

import type { PathOption, PathToClass } from '#shared/domain/instruments/evaluation.ts'

import type { ReportFacts, Voice } from './report-facts.ts'
import { neededWords, stepCriterion } from './step-words.ts'
import { dateCell, numberCell, textCell, type SheetPlan } from './xlsx-cells.ts'

export function pathSheet(facts: ReportFacts, voice: Voice): SheetPlan {
  const { text } = voice
  return {
    name: text.xlsx.sheets.path,
    widths: [22, 12, 44, 14, 14, 12, 12, 56],
    head: [
      text.xlsx.className,
      text.xlsx.option,
      text.step,
      text.xlsx.fromPoints,
      text.xlsx.toPoints,
      text.xlsx.bands,
      text.xlsx.cost,
      text.needed,
    ],
    rows: [
      ...facts.paths.flatMap((path) =>
        path.options.flatMap((option, index) => optionRows(facts, voice, path, { option, index })),
      ),
      [],
      ...actionRows(facts, voice),
    ],
  }
}

function optionRows(
  { instrument }: ReportFacts,
  voice: Voice,
  path: PathToClass,
  { option, index }: { readonly option: PathOption; readonly index: number },
): Row[] {
  const found = instrument.classes.find(({ code }) => code === path.class)
  return option.steps.map((step) => [
    textCell(found ? voice.say(found.name) : path.class),
    numberCell(index + 1),
    textCell(stepCriterion(instrument, voice, step.criterion)),
    numberCell(step.fromPoints),
    numberCell(step.toPoints),
    numberCell(step.bands),
    numberCell(step.cost),
    textCell(neededWords(instrument, voice, step).join('; ')),
  ])
}

function actionRows({ assessment, instrument }: ReportFacts, voice: Voice): Row[] {
  const { text } = voice
  return [
    [textCell(text.actions, true)],
    [text.byWhom, text.dueOn, text.criterion, text.xlsx.bands, '', '', '', text.what].map((label) =>
      textCell(label, true),
    ),
    ...Object.values(assessment.content.actions).map((action): Row => [
      textCell(action.byWhom),
      dateCell(action.dueOn),
      textCell(stepCriterion(instrument, voice, action.criterion)),
      numberCell(action.bands),
      null,
      null,
      null,
      textCell([action.what, ...action.programmeIds].filter((part) => part !== '').join('; ')),
    ]),
  ]
}
