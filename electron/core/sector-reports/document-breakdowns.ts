import type {
  Breakdown,
  BreakdownRow,
  CellFigures,
  SectorFigures,
} from '#shared/domain/sector-reports/sector-report.ts'

import { cellName, className, namedGroups, type Printing } from './printing-words.ts'
import {
  boldRow,
  figureCell,
  rangeCell,
  row,
  textCell,
  type DocumentCell,
  type DocumentSection,
} from './report-document.ts'

/** More hidden cells than this are named below the table instead of filling it. */
const mostHiddenRows = 6

/** One section for each breakdown that has a cell with assessed firms. */
export function breakdownSections(
  printing: Printing,
  { breakdowns }: SectorFigures,
): DocumentSection[] {
  // A breakdown of which nothing is known divides nothing.
  return breakdowns
    .filter(({ rows }) => rows.some(({ code, state }) => code !== null && state !== 'none'))
    .map((breakdown) => breakdownSection(printing, breakdown))
}

function breakdownSection(printing: Printing, breakdown: Breakdown): DocumentSection {
  const { text, voice } = printing
  const told = breakdown.rows.filter(({ state }) => state !== 'none')
  const hidden = told.filter(({ state }) => state === 'hidden')
  const inTable = hidden.length > mostHiddenRows ? told.filter(({ figures }) => figures) : told
  const shown = told.flatMap(({ code, figures }) =>
    figures ? [{ label: cellName(printing, breakdown.by, code), figures }] : [],
  )
  return {
    heading: text.breakdownHeadings[breakdown.by],
    lead: [],
    chart: {
      kind: 'stacks',
      to: 100,
      groups: namedGroups(printing),
      stacks: shown.map(({ label, figures }) => ({
        label,
        parts: figures.groups.map(({ min }) => min),
      })),
    },
    table: {
      head: [
        text.cell,
        text.knownShort,
        text.sampledShort,
        text.total + text.inferredMark,
        text.synchrony + text.inferredMark,
        text.class + text.inferredMark,
      ],
      widths: [38, 9, 8, 13, 14, 18],
      rows: [
        ...inTable.map((one) => breakdownRow(printing, breakdown, one)),
        ...(breakdown.rest
          ? [
              boldRow(
                textCell(text.restRow(voice.numbers.whole(breakdown.rest.cellCount))),
                textCell(''),
                ...figureCells(printing, breakdown.rest.figures),
              ),
            ]
          : []),
      ],
    },
    notes: [
      ...(shown.length > 0 ? [text.stackNote] : []),
      ...(inTable === told
        ? []
        : [
            text.hiddenCells(
              hidden.map(({ code }) => cellName(printing, breakdown.by, code)).join('; '),
            ),
          ]),
    ],
  }
}

function breakdownRow(printing: Printing, { by }: Breakdown, one: BreakdownRow) {
  const { text } = printing
  return row(
    textCell(cellName(printing, by, one.code)),
    figureCell(one.knownCount),
    ...(one.figures
      ? figureCells(printing, one.figures)
      : [textCell(text.hidden), textCell(''), textCell(''), textCell('')]),
  )
}

function figureCells(printing: Printing, figures: CellFigures): DocumentCell[] {
  return [
    figureCell(figures.firmCount),
    rangeCell(figures.total, 2),
    rangeCell(figures.synchrony, 3),
    textCell(className(printing, figures.classLowest, figures.classHighest)),
  ]
}
