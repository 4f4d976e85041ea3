import { expect, it } from 'vitest'

import { makeCoverPdf } from '#core/batches/make-cover-pdf.ts'
import { openInstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { batchSchema, type Batch } from '#shared/domain/batches/batch.ts'
import { fixedSurroundings } from '#test/support/fixed-surroundings.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'
import { testProfile } from '#test/support/open-test-core.ts'
import { inkShare, printedLines, printedPages, printedText } from '#test/support/printed-pages.ts'

function batchOf(count: number, changed: Partial<Batch> = {}): Batch {
  const items = Array.from({ length: count }, (_, place) => ({
    ...{ recordId: crypto.randomUUID(), revId: crypto.randomUUID(), firmId: crypto.randomUUID() },
    firmName: `Công ty TNHH Cơ khí chính xác số ${String(place + 1)}`,
    ...{
      taxCode: '0101248141',
      mentorName: 'Nguyễn Thị Hồng Ấm',
      instrumentSha256: 'a'.repeat(64),
    },
    ...{ referenceYear: 2026, totalMin: 50 + place, totalMax: 50 + place },
    ...{ synchronyMin: 0.5, synchronyMax: 0.5, classLowest: 'average', classHighest: 'average' },
    ...{ contentSha256: 'b'.repeat(64), state: 'gathered', faultCode: null, reason: '' },
    findings: [{ code: 'sample-norms', blocks: false, figure: null }],
    ...{ answeredAt: null, reviewState: 'approved' },
  }))
  return batchSchema.parse({
    ...{ isConfirmedByDevice: false, colleagues: [], answer: null },
    ...{ id: crypto.randomUUID(), number: 7, name: 'Lô tháng 11/2026', state: 'draft' },
    ...{ madeBy: 'Lê Thị Mười', madeAt: '2026-11-26T03:00:00.000Z' },
    ...{ confirmedBy: null, confirmedTitle: '', confirmedAt: null, sentAt: null, settledAt: null },
    ...{ mendsBatch: null, itemsSha256: 'c'.repeat(64), isTwoPerson: false, resendable: 0 },
    counts: { all: count, accepted: 0, refused: 0, waiting: 0 },
    items,
    ...changed,
  })
}

async function print(batch: Batch, language: 'vi' | 'en' = 'vi') {
  const db = await openTestDatabase()
  const work = {
    ...{ db, resourcesFolder, surroundings: fixedSurroundings() },
    shelf: openInstrumentShelf(),
    profile: () => testProfile,
  }
  return makeCoverPdf(work, batch, language)
}

it('says what is in the batch, what is to be noted of it, and its hash', async () => {
  const file = await print(batchOf(3))

  expect(file.fileName).toBe('bang-ke-lo-gui-7.pdf')
  const text = printedText(file.bytes)
  expect(text).toContain('BẢN DỰ THẢO')
  expect(text).toContain('Số phiếu trong lô 3')
  expect(text).toContain('Điểm trung bình của các phiếu đã chốt điểm 51')
  expect(text).toContain('3 phiếu: dùng bộ chuẩn so sánh mẫu')
  expect(text).toContain(Array(16).fill('cccc').join(' '))
  expect(text).toContain('NGƯỜI LẬP BẢNG')
  expect(text).not.toContain('NGƯỜI XÁC NHẬN')
})

it('leaves room for a second name where one is asked for, and is no draft once sent', async () => {
  const confirmedAt = '2026-11-26T04:00:00.000Z'
  const confirmed = { confirmedBy: 'Trần Văn Hòa', confirmedTitle: 'Phó chủ tịch', confirmedAt }
  const sentAt = '2026-11-26T05:00:00.000Z'
  const file = await print(batchOf(1, { ...confirmed, sentAt, isTwoPerson: true, state: 'sent' }))

  const text = printedText(file.bytes)
  expect(text).not.toContain('BẢN DỰ THẢO')
  expect(text).toContain('Trần Văn Hòa, Phó chủ tịch')
  expect(text).toContain('NGƯỜI XÁC NHẬN')
})

it('keeps a short batch with much to note and two signatures on one page', async () => {
  const [batch, two] = [batchOf(1), { confirmedBy: 'Trần Văn Hòa', isTwoPerson: true }]
  const codes = ['open-ranges', 'no-tax-code', 'consent-unknown', 'sample-norms'] as const
  const findings = codes.map((code) => ({ code, blocks: false, figure: 1 }))
  const items = batch.items.map((item) => ({ ...item, findings }))
  const { bytes } = await print({ ...batch, ...two, items })
  expect(printedPages(bytes)).toHaveLength(1)
  expect(printedText(bytes)).toContain('NGƯỜI XÁC NHẬN')
})

it('keeps the signatures with what closes the list, wherever the page ends', async () => {
  for (const count of [4, 5, 12, 15, 16, 17]) {
    const last = printedLines((await print(batchOf(count))).bytes)
      .at(-1)
      ?.join('\n')
    expect(last).toContain(`Danh sách có ${String(count)} phiếu của ${String(count)} doanh nghiệp.`)
    expect(last).toContain('NGƯỜI LẬP BẢNG')
  }
})

it('keeps its margins on every page of a long batch, in both languages', async () => {
  for (const language of ['vi', 'en'] as const) {
    const pages = printedPages((await print(batchOf(60), language)).bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(inkShare(page, { left: 0.92, top: 0, right: 1, bottom: 1 })).toBe(0)
      expect(inkShare(page, { left: 0, top: 0, right: 0.08, bottom: 1 })).toBe(0)
    }
  }
})
