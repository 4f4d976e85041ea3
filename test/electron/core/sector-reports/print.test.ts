import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'

import { printedTextEn } from '#core/sector-reports/printed-text-en.ts'
import { printedTextVi } from '#core/sector-reports/printed-text-vi.ts'
import { openContainer } from '#core/spreadsheets/open-container.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { inkShare, printedPages, printedText } from '#test/support/printed-pages.ts'

import { addCampaignOf, caseOf, everything, openFilledWork } from './filled-work.ts'

const totals = Array.from({ length: 40 }, (_, number) => caseOf(number).expect.total)
const meanTotal = totals.reduce((sum, total) => sum + total, 0) / totals.length

/** Cut to two decimals, as the report prints it. */
function printed(value: number, mark: ',' | '.'): string {
  return (Math.trunc(Number((value * 100).toPrecision(13))) / 100).toFixed(2).replace('.', mark)
}

describe('the printed sector report', () => {
  it('says in Vietnamese the sample, the result with its marks, and how cells are hidden', async () => {
    const { handlers } = await openFilledWork(40)
    const file = valueOf(await handlers.print({ ...everything, format: 'pdf', language: 'vi' }))
    expect(file.fileName).toMatch(/^bao-cao-nganh-[a-z0-9-]+-2026\.pdf$/)
    const words = printedText(file.bytes)
    for (const expected of [
      'BÁO CÁO',
      'Độc lập – Tự do – Hạnh phúc',
      'năm đánh giá 2026',
      'Điều 10',
      'Mẫu doanh nghiệp',
      'bằng nhau (*)',
      printed(meanTotal, ','),
      '(*) Suy ra, chưa đối chiếu',
      'Ô có dưới 5 doanh nghiệp được ẩn',
      'K = (T/30)^0,30',
      'Nơi nhận:',
    ]) {
      expect(words).toContain(expected.normalize('NFC'))
    }
    expect(words).not.toMatch(/undefined|NaN|\[object|công nhận/)
  })

  it('draws its charts within the margins of every page', async () => {
    const { handlers } = await openFilledWork(40)
    const file = valueOf(await handlers.print({ ...everything, format: 'pdf', language: 'vi' }))
    const pages = printedPages(file.bytes)
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) {
      expect(inkShare(page, { left: 0, top: 0, right: 0.08, bottom: 1 })).toBe(0)
      expect(inkShare(page, { left: 0.92, top: 0, right: 1, bottom: 1 })).toBe(0)
      expect(inkShare(page, { left: 0.1, top: 0.07, right: 0.9, bottom: 0.5 })).toBeGreaterThan(0)
    }
  })

  it('says the same in English, and names the campaign it looks at', async () => {
    const { work, handlers } = await openFilledWork(40)
    const campaignId = await addCampaignOf(work, [0, 1, 2, 3, 4, 5])
    const wanted = { ...everything, campaignId, format: 'pdf', language: 'en' } as const
    const words = printedText(valueOf(await handlers.print(wanted)).bytes)
    const mean = totals.slice(0, 6).reduce((sum, total) => sum + total, 0) / 6
    for (const expected of [
      'Sample of firms',
      'Đợt 1 năm 2026',
      printed(mean, '.'),
      '(*) Inferred, not verified',
    ]) {
      expect(words).toContain(expected)
    }
  })

  it('is a Word file with its tables, charts of its own and the marks', async () => {
    const { handlers } = await openFilledWork(40)
    const file = valueOf(await handlers.print({ ...everything, format: 'docx', language: 'vi' }))
    const parts = await openContainer(file.bytes)
    const words = (parts.get('word/document.xml') ?? '').replace(/<[^>]+>/g, ' ')
    for (const expected of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      printed(meanTotal, ','),
      '(*) Suy ra, chưa đối chiếu',
      'ĐẠI DIỆN HIỆP HỘI',
    ]) {
      expect(words).toContain(expected)
    }
    const charts = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
    expect(charts.length).toBeGreaterThanOrEqual(4)
    const [first = ''] = charts.sort()
    // The radar holds the shares of the groups as figures.
    const shares = [...(parts.get(first) ?? '').matchAll(/<c:v>([\d.]+)<\/c:v>/g)]
    expect(shares.length).toBeGreaterThanOrEqual(5)
  })

  it('says with every letter of a group which group it is', async () => {
    const { handlers } = await openFilledWork(40)
    const print = async (format: 'pdf' | 'docx' | 'xlsx') =>
      valueOf(await handlers.print({ ...everything, format, language: 'vi' })).bytes
    const names = [
      'T – Hiện trạng thiết bị, công nghệ',
      'E – Hiệu quả khai thác công nghệ',
      'O – Năng lực tổ chức - quản lý',
      'R – Năng lực nghiên cứu, phát triển',
      'I – Năng lực đổi mới sáng tạo',
    ]
    const parts = await openContainer(await print('docx'))
    const charts = [...parts].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name))
    const lettered = charts.filter(([, chart]) => /radarChart|barDir val="bar"/.test(chart))
    expect(lettered.length).toBeGreaterThanOrEqual(4)
    for (const [, chart] of lettered) for (const name of names) expect(chart).toContain(name)

    const words = printedText(await print('pdf'))
    // With the table, the boxes, the criteria, and each of three breakdowns.
    for (const name of names) expect(words.split(name).length - 1).toBeGreaterThanOrEqual(6)

    const book = await openContainer(await print('xlsx'))
    const sheets = [...book.values()].join('')
    for (const name of names) expect(sheets).toContain(name)
    expect(sheets).toContain(`Nhóm tiêu chí: ${names.join('; ')}.`)
  })

  it('is a workbook whose figures are figures', async () => {
    const { handlers } = await openFilledWork(40)
    const file = valueOf(await handlers.print({ ...everything, format: 'xlsx', language: 'vi' }))
    const sheet = await readSheet(Buffer.from(file.bytes), 2)
    const total = sheet.find(([name]) => String(name).startsWith('Tổng điểm'))
    expect(total?.[1]).toBe(100)
    expect(total?.[2]).toBeCloseTo(meanTotal, 9)
  })

  it('tells no figure of fewer than five firms, whatever the format', async () => {
    const { handlers } = await openFilledWork(4)
    const file = valueOf(await handlers.print({ ...everything, format: 'pdf', language: 'vi' }))
    const words = printedText(file.bytes)
    expect(words).toContain('Chưa đủ 5 doanh nghiệp')
    expect(words).not.toContain('Kết quả chung của ngành')
  })

  it('has a Vietnamese and an English sentence for everything', () => {
    expect(Object.keys(printedTextEn)).toEqual(Object.keys(printedTextVi))
  })
})
