import type { Node } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'

import { printPdf } from '#core/reports/print-pdf.ts'
import { runFrom, runTo, tearsRun } from '#core/sector-reports/pdf-keeping.ts'
import { sectionOf } from '#core/sector-reports/pdf-section.ts'
import { printedVoice, type Printing } from '#core/sector-reports/printing-words.ts'
import {
  figureCell,
  row,
  textCell,
  type DocumentSection,
} from '#core/sector-reports/report-document.ts'
import { openContainer } from '#core/spreadsheets/open-container.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { inkShare, printedLines, printedPages } from '#test/support/printed-pages.ts'

import { addCampaignOf, everything, openFilledWork } from './filled-work.ts'

async function pdfOf(firmCount: number | 'campaign'): Promise<Uint8Array> {
  const { work, handlers } = await openFilledWork(firmCount === 'campaign' ? 40 : firmCount)
  const campaignId = firmCount === 'campaign' ? await addCampaignOf(work, [0, 1, 2, 3, 4, 5]) : null
  const wish = { ...everything, campaignId, format: 'pdf', language: 'vi' } as const
  return valueOf(await handlers.print(wish)).bytes
}

describe('the pages of a sector report', () => {
  it.each([22, 40, 'campaign'] as const)(
    'are filled to the foot but for the last (%s)',
    async (firms) => {
      const pages = printedPages(await pdfOf(firms))
      for (const page of pages.slice(0, -1)) {
        expect(inkShare(page, { left: 0.1, top: 0.72, right: 0.9, bottom: 0.92 })).toBeGreaterThan(
          0,
        )
      }
    },
  )

  it.each([22, 40, 'campaign'] as const)(
    'hold three rows of a table or none (%s)',
    async (firms) => {
      const pages = printedLines(await pdfOf(firms))
      // A row of the criteria: its place, its number and name, its group, its maximum and two means.
      const counts = pages.map(
        (lines) => lines.filter((line) => /^\s+\d+\s+\d+\. .* [TEORI] +\d+ +\d,\d\d +\d,\d\d$/.test(line)).length, // prettier-ignore
      )
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(26)
      for (const count of counts.filter(Boolean)) expect(count).toBeGreaterThanOrEqual(3)
    },
  )

  it('never end behind a heading', async () => {
    const pages = printedLines(await pdfOf(40))
    for (const lines of pages) expect(lines.at(-2)).not.toMatch(/^\s*[IVX]+\. /)
  })
})

describe('a table that goes over the end of a page', () => {
  const rows = Array.from({ length: 12 }, (_, order) =>
    row(textCell(`Hàng ${String(order + 1)}`), figureCell(order)),
  )
  const section: DocumentSection = {
    heading: 'Bảng',
    lead: [],
    chart: null,
    table: { head: ['Tên', 'Số'], widths: [60, 40], rows },
    notes: ['Ghi chú dưới bảng.'],
  }
  const printing = { voice: printedVoice('vi') } as Printing

  it('leaves no fewer than three rows on either side, and no note alone', async () => {
    for (const linesAbove of [44, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56]) {
      const above = Array.from({ length: linesAbove }, () => 'Dòng')
      const pdf = await printPdf(resourcesFolder, {
        pageSize: 'A4',
        pageBreakBefore: tearsRun,
        defaultStyle: { font: 'BeVietnamPro', fontSize: 9 },
        content: [...above, sectionOf(section, 0, printing)],
      })
      for (const lines of printedLines(pdf)) {
        const count = lines.filter((line) => line.includes('Hàng')).length
        if (count > 0) expect(count, String(linesAbove)).toBeGreaterThanOrEqual(3)
        const hasNote = lines.some((line) => line.includes('Ghi chú'))
        expect(hasNote && count === 0, String(linesAbove)).toBe(false)
      }
    }
  })
})

describe('a run of texts that stays together', () => {
  const nodeOf = (id: string, verticalRatio = 0.8) =>
    ({ id, startPosition: { verticalRatio } }) as Node
  const before = (...next: readonly Node[]) => ({ getNodesOnNextPage: () => [...next] })

  it('moves to the next page when its end would stand there', () => {
    expect(tearsRun(nodeOf(runFrom('a')), before(nodeOf(runTo('a'))))).toBe(true)
    expect(tearsRun(nodeOf(runFrom('a')), before(nodeOf(runTo('b'))))).toBe(false)
    expect(tearsRun(nodeOf(runTo('a')), before(nodeOf(runTo('a'))))).toBe(false)
  })

  it('stays where it already begins at the top of a page', () => {
    expect(tearsRun(nodeOf(runFrom('a'), 0.02), before(nodeOf(runTo('a'))))).toBe(false)
  })
})

it('keeps headings with their tables in Word, and rows at both ends of a table together', async () => {
  const { handlers } = await openFilledWork(40)
  const file = valueOf(await handlers.print({ ...everything, format: 'docx', language: 'vi' }))
  const words = (await openContainer(file.bytes)).get('word/document.xml') ?? ''
  const headings = [...words.matchAll(/<w:p>(?:(?!<\/w:p>).)*>[IVX]+\. (?:(?!<\/w:p>).)*<\/w:p>/g)]
  expect(headings.length).toBeGreaterThan(8)
  for (const [heading] of headings) expect(heading).toContain('<w:keepNext/>')

  const tables = [...words.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([table]) => table)
  const ruled = tables.filter((table) => table.includes('<w:tblHeader/>'))
  expect(ruled).toHaveLength(headings.length - 1)
  const criteria = ruled.find((table) => table.includes('Điểm thiếu')) ?? ''
  const keeps = [...criteria.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row.includes('<w:keepNext/>')) // prettier-ignore
  expect(keeps.slice(0, 4)).toEqual([true, true, true, false])
  expect(keeps.slice(-5)).toEqual([false, false, true, true, false])
})
