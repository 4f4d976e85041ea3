import type { CellFigures, SectorFigures } from '#shared/domain/sector-reports/sector-report.ts'

import { className, namedGroups, type Printing } from './printing-words.ts'
import {
  boldRow,
  figureCell,
  rangeCell,
  row,
  textCell,
  type DocumentSection,
} from './report-document.ts'

/** Group points, total, coefficient and class of the sector. */
export function resultSection(printing: Printing, { overall }: SectorFigures): DocumentSection {
  const { text, instrument } = printing
  const mark = text.inferredMark
  const names = namedGroups(printing).map(({ name }) => name)
  const maximum = instrument.groups.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  const shareOf = ({ min, max }: { min: number; max: number }, most: number) =>
    rangeCell({ min: (100 * min) / most, max: (100 * max) / most }, 1)
  return {
    heading: text.resultHeading,
    lead: [limitWords(printing, overall)],
    chart: {
      kind: 'radar',
      axes: instrument.groups.map(({ code, maxPoints }, place) => ({
        code,
        name: names[place] ?? code,
        maxPoints,
        min: overall.groups[place]?.min ?? 0,
        max: overall.groups[place]?.max ?? maxPoints,
      })),
    },
    table: {
      head: [text.group, text.maximum, text.mean + mark, `${text.share}, %`],
      widths: [58, 9, 18, 15],
      rows: [
        ...instrument.groups.map(({ code, maxPoints }, place) => {
          const mean = overall.groups[place] ?? { min: 0, max: maxPoints }
          return row(
            textCell(names[place] ?? code),
            figureCell(maxPoints),
            rangeCell(mean, 2),
            shareOf(mean, maxPoints),
          )
        }),
        boldRow(
          textCell(text.total + mark),
          figureCell(maximum),
          rangeCell(overall.total, 2),
          shareOf(overall.total, maximum),
        ),
        boldRow(
          textCell(text.synchrony + mark),
          figureCell(1),
          rangeCell(overall.synchrony, 3),
          textCell(''),
        ),
        boldRow(
          textCell(text.class + mark),
          textCell(''),
          textCell(className(printing, overall.classLowest, overall.classHighest)),
          textCell(''),
        ),
      ],
    },
    notes: [text.radarNote, text.cutDecimals],
  }
}

/** What keeps the sector from the next class. */
function limitWords(printing: Printing, overall: CellFigures): string {
  const { classLowest, limitedBy, total, synchrony } = overall
  const { text, voice, instrument } = printing
  const place = instrument.classes.findIndex(({ code }) => code === classLowest)
  const next = instrument.classes[place + 1]
  if (!next) return text.limits.none()
  const isSettled = total.min === total.max && synchrony.min === synchrony.max
  return text.limits[limitedBy]({
    next: voice.say(next.name),
    total: String(next.totalFrom),
    synchrony: voice.numbers.decimal(Number(next.synchronyFrom)),
    not: isSettled ? text.not.settled : text.not.open,
  })
}
