import { describe, expect, it } from 'vitest'

import { resultSection } from '#core/sector-reports/document-result.ts'
import { printedText, printedVoice, type Printing } from '#core/sector-reports/printing-words.ts'
import type { CellFigures, SectorFigures } from '#shared/domain/sector-reports/sector-report.ts'
import type { Language } from '#shared/kit/words.ts'
import { tt17 } from '#test/support/tt17.ts'

const sure = (value: number) => ({ min: value, max: value })
const [, average = ''] = tt17.definition.classes.map(({ code }) => code)
const highest = tt17.definition.classes.at(-1)?.code ?? ''

/** An average sector that the total keeps from the next class. */
const settled = {
  total: sure(54.53),
  synchrony: sure(0.542),
  groups: tt17.definition.groups.map(({ maxPoints }) => sure(maxPoints / 2)),
  classLowest: average,
  classHighest: average,
  limitedBy: 'total',
}

function limitWords(changed: Partial<CellFigures>, language: Language = 'vi'): string {
  const printing = {
    voice: printedVoice(language),
    text: printedText(language),
    instrument: tt17.definition,
  } as Printing
  const figures = { overall: { ...settled, ...changed } } as SectorFigures
  return resultSection(printing, figures).lead.join(' ')
}

describe('what keeps a sector from the next class', () => {
  it('is said outright once total and coefficient are settled', () => {
    expect(limitWords({})).toBe('Chưa lên mức “Trung bình tiên tiến” vì tổng điểm chưa đạt 60.')
    expect(limitWords({ limitedBy: 'synchrony' })).toBe(
      'Chưa lên mức “Trung bình tiên tiến” vì hệ số đồng bộ chưa đạt 0,5.',
    )
    expect(limitWords({}, 'en')).toContain('the total is below 60')
  })

  it.each([
    ['total', { total: { min: 54.53, max: 61 } }],
    ['coefficient', { synchrony: { min: 0.48, max: 0.6 } }],
  ])('is said as not sure while the %s is a range', (_, open) => {
    expect(limitWords(open)).toBe(
      'Chưa lên mức “Trung bình tiên tiến” vì tổng điểm chưa chắc đạt 60.',
    )
    expect(limitWords({ ...open, limitedBy: 'both' })).toBe(
      'Chưa lên mức “Trung bình tiên tiến” vì tổng điểm chưa chắc đạt 60 và hệ số đồng bộ chưa chắc đạt 0,5.',
    )
    expect(limitWords(open, 'en')).toContain('the total may be below 60')
  })

  it('is nothing in the highest class', () => {
    expect(limitWords({ classLowest: highest, classHighest: highest })).toBe(
      'Đã ở mức cao nhất của thang.',
    )
  })
})
