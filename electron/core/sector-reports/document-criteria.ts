import type { SectorFigures } from '#shared/domain/sector-reports/sector-report.ts'

import { namedGroups, type Printing } from './printing-words.ts'
import { figureCell, rangeCell, row, textCell, type DocumentSection } from './report-document.ts'

/** All criteria, those that hold the sector back most first. */
export function criteriaSection(printing: Printing, { criteria }: SectorFigures): DocumentSection {
  const { text, voice, instrument } = printing
  const groups = namedGroups(printing).map(({ name }) => name)
  return {
    heading: text.criteriaHeading,
    lead: [text.criteriaLead, text.groupLetters(groups.join('; '))],
    chart: null,
    table: {
      head: [
        text.order,
        text.criterion,
        text.group,
        text.maximum,
        text.mean + text.inferredMark,
        text.lost,
      ],
      widths: [5, 53, 8, 9, 14, 11],
      rows: criteria.map(({ code, group, maxPoints, mean, lost }, place) => {
        const criterion = instrument.criteria.find((one) => one.code === code)
        const name = criterion ? `${String(criterion.number)}. ${voice.say(criterion.name)}` : code
        return row(
          figureCell(place + 1),
          textCell(name),
          textCell(group),
          figureCell(maxPoints),
          rangeCell(mean, 2),
          figureCell(lost, 2),
        )
      }),
    },
    notes: [],
  }
}
