import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'

import { reportTextEn } from '#core/reports/report-text-en.ts'
import { reportTextVi } from '#core/reports/report-text-vi.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { Language } from '#shared/kit/words.ts'
import { openDemoCore, type DemoAssessment } from '#test/support/open-demo-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { inkShare, printedPages, printedText } from '#test/support/printed-pages.ts'
import { tt17 } from '#test/support/tt17.ts'

const demo = openDemoCore()
let signed: DemoAssessment
let open: DemoAssessment

beforeAll(async () => {
  signed = await demo.findAssessment('Cơ khí', 2026)
  open = await demo.findAssessment('Nhựa', 2026)
})

function pdfOf(assessmentId: AssessmentId, language: Language) {
  return demo.reports().assessmentPdf({ assessmentId, language }).then(valueOf)
}

describe('the printed report', () => {
  it('draws ink where its parts stand, on every page', async () => {
    const pages = printedPages((await pdfOf(signed.id, 'vi')).bytes)

    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages) {
      expect(page.height / page.width).toBeCloseTo(297 / 210, 1)
      expect(inkShare(page, { left: 0.1, top: 0.07, right: 0.9, bottom: 0.5 })).toBeGreaterThan(
        0.01,
      )
      // Nothing but the running title and the page number stands in the margins.
      expect(inkShare(page, { left: 0, top: 0, right: 0.08, bottom: 1 })).toBe(0)
      expect(inkShare(page, { left: 0.92, top: 0, right: 1, bottom: 1 })).toBe(0)
      expect(inkShare(page, { left: 0.8, top: 0.94, right: 0.92, bottom: 0.98 })).toBeGreaterThan(0)
    }
    const [first] = pages
    // The title, the filled class of the scale, the radar.
    expect(inkShare(first!, { left: 0.2, top: 0.13, right: 0.8, bottom: 0.2 })).toBeGreaterThan(
      0.03,
    )
    expect(inkShare(first!, { left: 0.1, top: 0.62, right: 0.42, bottom: 0.9 })).toBeGreaterThan(
      0.03,
    )
  })

  it('says in Vietnamese what the engine found, with every mark that belongs to it', async () => {
    const words = printedText((await pdfOf(signed.id, 'vi')).bytes)

    for (const expected of [
      'Công ty TNHH Cơ khí Mẫu Sóc Sơn',
      'MẪU – số liệu hư cấu',
      'Trung bình tiên tiến',
      'công thức tạm',
      'chưa đối chiếu với Phụ lục III',
      'So với chuẩn mẫu minh họa',
      'cần kiểm tra hiệu lực',
      'Đỗ Hữu Phước',
      'Chữ ký còn hiệu lực',
      'chuỗi băm nguyên vẹn',
      'Gbđ – Tổng giá trị các thiết bị, công nghệ ban đầu',
      '96.400.000.000 đồng',
      'có tài liệu',
      signed.contentSha256.slice(0, 8),
    ]) {
      expect(words).toContain(expected)
    }
  })

  it('says the same in English, with English figures', async () => {
    const words = printedText((await pdfOf(signed.id, 'en')).bytes)

    for (const expected of [
      'Advanced average',
      'working formula',
      'validity to be checked',
      'The signatures cover exactly the content',
      '96,400,000,000 VND',
    ]) {
      expect(words).toContain(expected)
    }
  })

  it('shows an open assessment as ranges and names what is missing', async () => {
    const words = printedText((await pdfOf(open.id, 'vi')).bytes)
    const { total } = evaluationOf(open)

    expect(words).toContain(`${String(total.min)}–${String(total.max)}/100`)
    expect(words).toContain('Chưa chốt điểm ở')
    expect(words).toContain('Chưa chốt điểm, thiếu:')
    expect(words).toContain('Phiếu chưa được ký xác nhận.')
    expect(words).not.toContain('NaN')
  })
})

describe('the ask-later list', () => {
  it('groups what is asked by the person who will know', async () => {
    const { bytes } = valueOf(
      await demo.reports().askLaterPdf({ assessmentId: open.id, language: 'vi' }),
    )
    const words = printedText(bytes)

    expect(words).toContain('Người trả lời: Kế toán trưởng Phạm Thị Ngọc Ánh (3 số liệu)')
    expect(words).toContain('Người trả lời: Quản đốc xưởng thổi màng (1 số liệu)')
    expect(words).toContain('Cần cho: tiêu chí 19')
    expect(printedPages(bytes).length).toBeLessThanOrEqual(2)
  })

  it('says so when nothing is left to ask', async () => {
    const { bytes } = valueOf(
      await demo.reports().askLaterPdf({ assessmentId: signed.id, language: 'vi' }),
    )
    expect(printedText(bytes)).toContain('Không có câu nào được ghi “hỏi sau”.')
  })
})

describe('the workbook', () => {
  it('holds the engine’s results as numbers', async () => {
    const { bytes } = valueOf(
      await demo.reports().assessmentXlsx({ assessmentId: open.id, language: 'vi' }),
    )
    const rows = await readSheet(Buffer.from(bytes), '26 tiêu chí')
    const { criteria } = evaluationOf(open)

    expect(rows).toHaveLength(27)
    for (const row of rows.slice(1)) {
      const result = criteria[String(row[0])]
      expect([row[4], row[5], row[6]]).toEqual([result?.points, result?.min, result?.max])
    }
  })

  it('holds every answer under its key, money as a number', async () => {
    const { bytes } = valueOf(
      await demo.reports().assessmentXlsx({ assessmentId: signed.id, language: 'en' }),
    )
    const rows = await readSheet(Buffer.from(bytes), 'Figures')
    const found = rows.find(([key]) => key === 'equipmentOriginalCost')

    expect(rows).toHaveLength(tt17.definition.inputs.length + 1)
    expect(found?.[3]).toBe(96_400_000_000)
  })
})

describe('the sentences of reports', () => {
  it('are complete in both languages', () => {
    expect(blanksOf(reportTextVi)).toEqual([])
    expect(blanksOf(reportTextEn)).toEqual([])
  })
})

function evaluationOf({ content }: DemoAssessment): Evaluation {
  return evaluate(tt17, toEvaluationFacts(content))
}

function blanksOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return blanksOf(value, `${path}${key}.`)
    return value === '' ? [`${path}${key}`] : []
  })
}
