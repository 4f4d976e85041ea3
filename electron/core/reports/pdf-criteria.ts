import type { Content, TableCell } from 'pdfmake/interfaces'

import type { Explanation } from '#shared/domain/instruments/explanation.ts'
import type { CriterionGroup } from '#shared/domain/instruments/instrument-definition.ts'

import { pageHeading, tint } from './pdf-style.ts'
import { criterionMarks, missingWords, shownFigures, takenBands } from './criterion-words.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** Every criterion: points, figure, band reached, and what must be known about how it was reached. */
export function criteriaSection(facts: ReportFacts, voice: Voice): Content[] {
  return [
    pageHeading(voice.text.criteria(voice.numbers.whole(facts.instrument.criteria.length))),
    ...facts.instrument.groups.map((group) => groupTable(facts, voice, group)),
    legend(facts, voice),
  ]
}

/** A table of its own for each group, so that its name is never left alone at the foot of a page. */
function groupTable(facts: ReportFacts, voice: Voice, group: CriterionGroup): Content {
  const inGroup = facts.instrument.criteria.filter((criterion) => criterion.group === group.code)
  const codes = new Set(inGroup.map(({ code }) => code))
  return {
    margin: [0, 0, 0, 9],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [16, '*', 84, 152, 38],
      body: [
        groupRow(facts, voice, group),
        ...facts.explanations
          .filter(({ criterion }) => codes.has(criterion))
          .map((explanation) => criterionRow(facts, voice, explanation)),
      ],
    },
    layout: 'rules',
  }
}

function groupRow(facts: ReportFacts, voice: Voice, group: CriterionGroup): TableCell[] {
  const { text, numbers, say } = voice
  const points = facts.evaluation.groups[group.code] ?? { min: 0, max: group.maxPoints }
  const head = { style: 'columnHead', fillColor: tint, marginTop: 1 } as const
  return [
    { text: `${group.code}.  ${say(group.name)}`, bold: true, colSpan: 2, fillColor: tint },
    '',
    { ...head, text: text.figure },
    { ...head, text: text.band },
    {
      text: `${numbers.range(points.min, points.max)}/${numbers.whole(group.maxPoints)}`,
      bold: true,
      alignment: 'right',
      fillColor: tint,
      noWrap: true,
    },
  ]
}

function criterionRow(facts: ReportFacts, voice: Voice, explanation: Explanation): TableCell[] {
  const { text, numbers, say } = voice
  const { result, maxPoints } = explanation
  const criterion = facts.instrument.criteria.find(({ code }) => code === explanation.criterion)
  const marks = criterionMarks(facts, voice, explanation)
  const missing = missingWords(facts, voice, result.missing)
  const isOpen = result.min !== result.max
  return [
    { text: String(criterion?.number ?? ''), alignment: 'right' },
    {
      stack: [
        {
          text: [
            { text: say(explanation.name) },
            // A no-break space: a mark alone on a line reads as a letter of its own.
            ...(marks === '' ? [] : [{ text: `\u00a0${marks}`, sup: true, bold: true }]),
          ],
        },
        ...(result.fixed ? [{ text: text.fixed(result.fixed.reason), style: 'note' }] : []),
        ...(isOpen && missing !== '' ? [{ text: text.open(missing), style: 'note' }] : []),
      ],
    },
    { stack: figureLines(facts, voice, explanation), fontSize: 8 },
    { stack: [...bandLines(voice, explanation)], fontSize: 8 },
    {
      text: `${numbers.range(result.min, result.max)}/${numbers.whole(maxPoints)}`,
      alignment: 'right',
      noWrap: true,
      bold: true,
    },
  ]
}

function figureLines(
  facts: ReportFacts,
  { text, numbers, say }: Voice,
  explanation: Explanation,
): Content[] {
  const faults = explanation.parts.flatMap(({ notComputable }) => notComputable ?? [])
  return [
    ...faults.map((fault) => ({ text: text.notComputable[fault], italics: true })),
    ...shownFigures(facts, explanation).flatMap(({ symbol, value, unit }) =>
      value === null ? [] : [`${symbol} = ${numbers.decimal(value)} ${say(unit)}`],
    ),
  ]
}

function bandLines(voice: Voice, explanation: Explanation): readonly string[] {
  return explanation.result.fixed ? [voice.text.none] : takenBands(voice, explanation)
}

function legend(facts: ReportFacts, voice: Voice): Content {
  const { text } = voice
  const used = new Set(
    facts.explanations.flatMap((one) => criterionMarks(facts, voice, one).split('')),
  )
  const lines: readonly (readonly [string, string])[] = [
    [text.inferredMark, text.inferredNote],
    [text.sampleNormMark, text.sampleNormNote],
    [text.fixedMark, text.fixedNote],
  ]
  return {
    margin: [0, 5, 0, 0],
    stack: lines
      .filter(([mark]) => used.has(mark))
      .map(([mark, note]) => ({
        text: [{ text: `${mark} `, sup: true, bold: true }, { text: note }],
        style: 'small',
      })),
  }
}
