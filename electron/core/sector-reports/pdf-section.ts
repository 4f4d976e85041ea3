import type { Column, Content } from 'pdfmake/interfaces'

import { sectionHeading } from './cell-words.ts'
import { chartSvg, radarChartSvg } from './chart-svg.ts'
import { runFrom, runTo } from './pdf-keeping.ts'
import { barColumnOf, idOf, tableOf, type TableMarks } from './pdf-table.ts'
import type { Printing } from './printing-words.ts'
import type { DocumentSection } from './report-document.ts'

/** Up to so many rows a section is never torn apart. */
const shortTable = 5
/** So many rows stay with the head of a table. */
const headRows = 3
/** A longer note may go on over the end of a page. */
const shortNote = 250

/** The last words of the report stay with the place for its signature. */
export const signatureRun = 'signature'

/** Heading, words, chart, table and notes; no page ends behind a heading or before a last row. */
export function sectionOf(
  section: DocumentSection,
  place: number,
  printing: Pick<Printing, 'voice'>,
): Content {
  const marks = marksOf(section, String(place))
  return {
    stack: [
      { text: sectionHeading(place, section.heading), style: 'heading', id: marks.heading },
      ...section.lead.map((text): Content => ({ text, style: 'lead' })),
      ...chartAndTable(section, printing, marks.table),
      ...section.notes.map((text, order): Content => ({
        text,
        style: 'note',
        margin: [0, 3, 0, 0],
        ...idOf(marks.note(order)),
      })),
    ],
  }
}

type Marks = {
  readonly heading: string
  readonly table: TableMarks
  readonly note: (order: number) => string | undefined
}

function marksOf({ chart, table, notes }: DocumentSection, run: string): Marks {
  const [head, tail] = [`${run}-head`, `${run}-tail`]
  if (table === null) return marksOfWords(head, notes.length)
  const rowCount = table.rows.length
  const isWhole = rowCount <= shortTable || chart?.kind === 'radar'
  const last = runTo(isWhole ? head : tail)
  const lastNote = notes.findLastIndex(({ length }) => length < shortNote)
  return {
    heading: runFrom(head),
    table: {
      tail: isWhole ? undefined : runFrom(tail),
      row: (order) => {
        if (!isWhole && order === headRows - 1) return runTo(head)
        return lastNote < 0 && order === rowCount - 1 ? last : undefined
      },
    },
    note: (order) => (order === lastNote ? last : undefined),
  }
}

/** The method, in words only, is what the report ends with. */
function marksOfWords(head: string, noteCount: number): Marks {
  const noteOf = (order: number) => (order === noteCount - 2 ? runFrom(signatureRun) : undefined)
  return {
    heading: runFrom(head),
    table: { row: () => undefined },
    note: (order) => (order === 0 ? runTo(head) : noteOf(order)),
  }
}

function chartAndTable(
  { chart, table }: DocumentSection,
  printing: Pick<Printing, 'voice'>,
  marks: TableMarks,
): Content[] {
  const bars = chart?.kind === 'bars' ? barColumnOf(chart.bars) : null
  const tables = table ? [tableOf(table, { printing, marks, bars })] : []
  if (chart?.kind === 'radar') return [beside(radarChartSvg(chart, printing), tables)]
  const svg = chart && chartSvg(chart, printing)
  const drawn: Content[] = svg ? [{ svg, alignment: 'center', margin: [0, 2, 0, 6] }] : []
  return [...drawn, ...tables]
}

function beside(svg: string, tables: Content[]): Content {
  const columns: Column[] = [
    { svg, width: 140 },
    { stack: tables, width: '*' },
  ]
  return { columns, columnGap: 12 }
}
