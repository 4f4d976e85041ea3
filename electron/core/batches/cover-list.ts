import type { Content, TableCell } from 'pdfmake/interfaces'

import { heading } from '#core/reports/pdf-style.ts'
import type { BatchItem } from '#shared/domain/batches/batch.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'
import { groupsOfFour } from '#shared/kit/groups-of-four.ts'

import type { CoverFacts } from './cover-facts.ts'

/** Every assessment with its result and the hash of what was signed. */
export function coverList(facts: CoverFacts): Content[] {
  const { list } = facts.text
  const heads: readonly (readonly [string, 'left' | 'right'])[] = [
    [list.number, 'right'],
    [list.firm, 'left'],
    [list.mentor, 'left'],
    [list.year, 'right'],
    [list.total, 'right'],
    [list.level, 'left'],
  ]
  return [
    heading(list.heading),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [18, '*', 84, 28, 36, 88],
        body: [
          heads.map(([text, alignment]): TableCell => ({ text, alignment, style: 'columnHead' })),
          ...facts.batch.items.map((item, place) => rowOf(facts, item, place + 1)),
        ],
      },
      layout: 'rules',
    },
  ]
}

function rowOf(facts: CoverFacts, item: BatchItem, place: number): TableCell[] {
  const { list } = facts.text
  const { numbers } = facts.voice
  const taxCode = item.taxCode === null ? list.noTaxCode : maskPersonalTaxCode(item.taxCode)
  return [
    { text: numbers.whole(place), alignment: 'right' },
    {
      stack: [
        { text: item.firmName, bold: true },
        { text: taxCode, style: 'small' },
        { text: groupsOfFour(item.contentSha256).join(' '), style: 'mono' },
      ],
    },
    { text: item.mentorName },
    { text: String(item.referenceYear), alignment: 'right' },
    { text: numbers.range(item.totalMin, item.totalMax), alignment: 'right' },
    {
      stack: [
        { text: levelOf(facts, item) },
        { text: `${list.synchrony}: ${synchronyOf(facts, item)}`, style: 'small' },
      ],
    },
  ]
}

function levelOf({ nameOfClass, text }: CoverFacts, item: BatchItem): string {
  const { classLowest, classHighest } = item
  return classLowest === classHighest
    ? nameOfClass(classLowest)
    : text.classes.between(nameOfClass(classLowest), nameOfClass(classHighest))
}

function synchronyOf({ voice }: CoverFacts, { synchronyMin, synchronyMax }: BatchItem): string {
  const { decimal } = voice.numbers
  const [low, high] = [decimal(synchronyMin, 3), decimal(synchronyMax, 3)]
  return low === high ? low : `${low}–${high}`
}
