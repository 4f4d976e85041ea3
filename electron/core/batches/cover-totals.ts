import type { Content, TableCell } from 'pdfmake/interfaces'

import { heading } from '#core/reports/pdf-style.ts'
import { countClasses } from '#shared/domain/batches/count-items.ts'

import type { CoverFacts } from './cover-facts.ts'

/** What the batch comes to, by class, and what is to be noted of it. */
export function coverTotals(facts: CoverFacts): Content[] {
  const { text } = facts
  return [
    {
      columns: [
        { width: '50%', stack: [heading(text.totals.heading), totalsTable(facts)] },
        { width: '50%', stack: [heading(text.classes.heading), classTable(facts)] },
      ],
      columnGap: 16,
    },
    ...answers(facts),
    heading(text.notes.heading),
    ...notes(facts),
  ]
}

function totalsTable({ batch, voice, text }: CoverFacts): Content {
  const { whole, decimal } = voice.numbers
  const { items } = batch
  const closed = items.filter(({ totalMin, totalMax }) => totalMin === totalMax)
  const sum = closed.reduce((points, { totalMin }) => points + totalMin, 0)
  const years = [...new Set(items.map(({ referenceYear }) => referenceYear))].toSorted()
  const rows = [
    [text.totals.all, whole(items.length)],
    [text.totals.firms, whole(new Set(items.map(({ firmId }) => firmId)).size)],
    [text.totals.mentors, whole(new Set(items.map(({ mentorName }) => mentorName)).size)],
    [text.totals.years, years.join(', ')],
    [text.totals.settled, whole(closed.length)],
    [text.totals.average, closed.length === 0 ? voice.text.none : decimal(sum / closed.length, 1)],
  ]
  return {
    table: {
      widths: ['86%', '14%'],
      body: rows.map(([label = '', figure = '']): TableCell[] => [
        { text: label },
        { text: figure, alignment: 'right', bold: true },
      ]),
    },
    layout: 'rules',
  }
}

function answers({ batch, voice, text }: CoverFacts): Content[] {
  if (batch.sentAt === null) return []
  const { accepted, refused, waiting } = batch.counts
  const { whole } = voice.numbers
  const words = text.totals.answers(whole(accepted), whole(refused), whole(waiting))
  return [{ text: words, style: 'small', margin: [0, 4, 0, 0] }]
}

function classTable({ batch, voice, text, nameOfClass }: CoverFacts): Content {
  const { classes } = text
  return {
    table: {
      headerRows: 1,
      widths: ['70%', '30%'],
      body: [
        [
          { text: classes.level, style: 'columnHead' },
          { text: classes.count, style: 'columnHead', alignment: 'right' },
        ],
        ...countClasses(batch.items).map(({ classLowest, classHighest, count }): TableCell[] => [
          {
            text:
              classLowest === classHighest
                ? nameOfClass(classLowest)
                : classes.between(nameOfClass(classLowest), nameOfClass(classHighest)),
          },
          { text: voice.numbers.whole(count), alignment: 'right' },
        ]),
      ],
    },
    layout: 'rules',
  }
}

function notes({ batch, voice, text }: CoverFacts): Content[] {
  const counts = new Map<keyof typeof text.findings, number>()
  for (const { code } of batch.items.flatMap(({ findings }) => findings)) {
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  if (counts.size === 0) return [{ text: text.notes.none }]
  const lines = [...counts].map(([code, count]) =>
    text.notes.counted(voice.numbers.whole(count), text.findings[code]),
  )
  return [{ ul: lines }]
}
