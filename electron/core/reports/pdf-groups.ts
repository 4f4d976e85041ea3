import type { Content, TableCell } from 'pdfmake/interfaces'

import type { CriterionGroup } from '#shared/domain/instruments/instrument-definition.ts'

import { heading } from './pdf-style.ts'
import { radarSvg } from './radar-svg.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** The radar of the groups beside their points. */
export function groupsSection(facts: ReportFacts, voice: Voice): Content[] {
  return [
    {
      unbreakable: true,
      stack: [
        heading(voice.text.groups),
        {
          columns: [
            {
              width: 190,
              stack: [
                { svg: radarOf(facts, voice), width: 190 },
                { text: voice.text.radarNote, style: 'small', alignment: 'center' },
              ],
            },
            { width: '*', stack: [groupTable(facts, voice)], margin: [0, 2, 0, 0] },
          ],
          columnGap: 12,
        },
      ],
    },
  ]
}

function pointsOf({ evaluation }: ReportFacts, { code, maxPoints }: CriterionGroup) {
  return evaluation.groups[code] ?? { points: null, min: 0, max: maxPoints }
}

function radarOf(facts: ReportFacts, voice: Voice): string {
  return radarSvg(
    facts.instrument.groups.map((group) => {
      const points = pointsOf(facts, group)
      const figure = `${voice.numbers.range(points.min, points.max)}/${voice.numbers.whole(group.maxPoints)}`
      return { code: group.code, label: figure, points, maxPoints: group.maxPoints }
    }),
  )
}

function groupTable(facts: ReportFacts, voice: Voice): Content {
  const { text, numbers, say } = voice
  const right = (content: string, bold = false): TableCell => ({
    text: content,
    alignment: 'right',
    bold,
    noWrap: true,
  })
  const share = (points: number, maximum: number) => numbers.decimal((100 * points) / maximum, 0)
  const shares = (min: number, max: number, maximum: number) =>
    min === max ? `${share(min, maximum)} %` : `${share(min, maximum)}–${share(max, maximum)} %`

  const { total } = facts.evaluation
  const maximum = facts.instrument.groups.reduce((sum, group) => sum + group.maxPoints, 0)
  return {
    table: {
      headerRows: 1,
      widths: [12, '*', 'auto', 'auto', 'auto'],
      body: [
        [
          { text: text.group, style: 'columnHead', colSpan: 2 },
          '',
          { text: text.points, style: 'columnHead', alignment: 'right' },
          { text: text.maximum, style: 'columnHead', alignment: 'right', noWrap: true },
          { text: text.share, style: 'columnHead', alignment: 'right' },
        ],
        ...facts.instrument.groups.map((group): TableCell[] => {
          const { min, max } = pointsOf(facts, group)
          return [
            { text: group.code, bold: true },
            { text: say(group.name) },
            right(numbers.range(min, max), true),
            right(numbers.whole(group.maxPoints)),
            right(shares(min, max, group.maxPoints)),
          ]
        }),
        [
          { text: text.sum, bold: true, colSpan: 2 },
          '',
          right(numbers.range(total.min, total.max), true),
          right(numbers.whole(maximum)),
          right(shares(total.min, total.max, maximum)),
        ],
      ],
    },
    layout: 'rules',
  }
}
