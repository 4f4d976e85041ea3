import type { Content, TableCell } from 'pdfmake/interfaces'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { ink } from './pdf-style.ts'
import type { Voice } from './report-facts.ts'

/** Room to write an answer by hand: a line for a figure, boxes to tick for a choice. */
export function blankFor(input: InstrumentInput, voice: Voice): TableCell {
  const { text, say } = voice
  switch (input.type) {
    case 'choice':
      return {
        stack: [
          { text: text.askLater.choose, style: 'small' },
          ...input.options.map(({ label }) => tickLine(say(label))),
        ],
      }
    case 'yes-no':
      return { stack: [tickLine(text.yes), tickLine(text.no)] }
    case 'money':
    case 'people':
    case 'percent':
    case 'quantity':
      return { stack: [writingLine(input.unit ? say(input.unit) : '')] }
  }
}

function writingLine(unit: string): Content {
  return {
    columns: [
      {
        width: '*',
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 24,
            x2: 130,
            y2: 24,
            lineWidth: 0.6,
            dash: { length: 1.5 },
            lineColor: ink,
          },
        ],
      },
      { width: 72, text: unit, margin: [0, 13, 0, 0], fontSize: 8 },
    ],
    margin: [0, 0, 0, 6],
  }
}

function tickLine(label: string): Content {
  return {
    columns: [
      {
        width: 9,
        canvas: [{ type: 'rect', x: 0, y: 2, w: 7, h: 7, lineWidth: 0.7, lineColor: ink }],
      },
      { width: '*', text: label, fontSize: 8 },
    ],
    columnGap: 5,
    margin: [0, 1.5, 0, 1.5],
  }
}
