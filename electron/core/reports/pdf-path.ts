import type { Content, TableCell } from 'pdfmake/interfaces'

import type { PathOption, PathStep, PathToClass } from '#shared/domain/instruments/evaluation.ts'

import { heading } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'
import { neededWords, stepCriterion } from './step-words.ts'

/** Options printed; the app shows more and lets steps be picked. */
const printedOptions = 2

/** An option of more steps may run over two pages, else half a page before it stays empty. */
const stepsKeptTogether = 6

/** The way to the next class, and what was agreed about it on site. */
export function pathSection(facts: ReportFacts, voice: Voice): Content[] {
  const { text } = voice
  const [next] = facts.paths
  return [
    heading(text.path),
    ...(next === undefined ? [{ text: text.pathTop }] : nextClass(facts, voice, next)),
    ...actionsPart(facts, voice),
  ]
}

function nextClass(facts: ReportFacts, voice: Voice, path: PathToClass): Content[] {
  const { text, numbers, say } = voice
  const found = facts.instrument.classes.find(({ code }) => code === path.class)
  const name = found ? say(found.name) : path.class
  const gaps = [
    ...(path.totalGap > 0 ? [text.pointsGap(numbers.whole(path.totalGap))] : []),
    ...(path.synchronyGap > 0 ? [text.synchronyGap(numbers.above(path.synchronyGap, 3))] : []),
  ]
  const lead = gaps.length > 0 ? text.pathLead(name, gaps) : text.pathLeadOpen(name)
  if (path.options.length === 0) {
    return [{ text: lead, style: 'lead' }, { text: text.pathNoOption }]
  }
  return [
    { text: lead, style: 'lead' },
    ...path.options
      .slice(0, printedOptions)
      .map((option, index) => optionTable(facts, voice, option, index + 1)),
    { text: text.pathNote, style: 'small', margin: [0, 5, 0, 0] },
  ]
}

function optionTable(facts: ReportFacts, voice: Voice, option: PathOption, index: number): Content {
  const { text, numbers } = voice
  const title = text.option(
    numbers.whole(index),
    numbers.whole(option.total),
    numbers.fixed(option.synchrony, 3),
    numbers.whole(option.cost),
  )
  return {
    unbreakable: option.steps.length <= stepsKeptTogether,
    margin: [0, index === 1 ? 0 : 10, 0, 0],
    stack: [
      { text: title, bold: true, margin: [0, 0, 0, 3], headlineLevel: 16 },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          keepWithHeaderRows: 1,
          widths: [150, 50, '*', 42],
          body: [
            [
              { text: text.step, style: 'columnHead' },
              { text: text.points, style: 'columnHead' },
              { text: text.needed, style: 'columnHead' },
              { text: text.effort, style: 'columnHead', alignment: 'right' },
            ],
            ...option.steps.map((step) => stepRow(facts, voice, step)),
          ],
        },
        layout: 'rules',
      },
    ],
  }
}

function stepRow(facts: ReportFacts, voice: Voice, step: PathStep): TableCell[] {
  const { text, numbers } = voice
  return [
    { text: stepCriterion(facts.instrument, voice, step.criterion) },
    {
      text: text.adds(numbers.whole(step.toPoints - step.fromPoints)),
      noWrap: true,
    },
    { stack: [...neededWords(facts.instrument, voice, step)], fontSize: 8 },
    { text: numbers.whole(step.cost), alignment: 'right' },
  ]
}

function actionsPart(facts: ReportFacts, voice: Voice): Content[] {
  const { text, numbers } = voice
  const actions = Object.values(facts.assessment.content.actions)
  const title: Content = {
    text: text.actions,
    bold: true,
    margin: [0, 12, 0, 3],
    headlineLevel: 16,
  }
  if (actions.length === 0) return [title, { text: text.noActions }]
  return [
    title,
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [128, '*', 86, 56, 54],
        body: [
          [text.criterion, text.what, text.byWhom, text.dueOn, text.programmesShort].map(
            (content): TableCell => ({ text: content, style: 'columnHead' }),
          ),
          ...actions.map((action): TableCell[] => [
            { text: stepCriterion(facts.instrument, voice, action.criterion) },
            { text: action.what },
            { text: action.byWhom || text.none },
            { text: action.dueOn ? numbers.date(action.dueOn) : text.none, noWrap: true },
            { text: action.programmeIds.join(', ') || text.none },
          ]),
        ],
      },
      layout: 'rules',
    },
  ]
}
