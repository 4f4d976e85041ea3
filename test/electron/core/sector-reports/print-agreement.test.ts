import { expect, it } from 'vitest'

import { agreementTextEn } from '#core/sector-reports/agreement-text-en.ts'
import { agreementTextVi } from '#core/sector-reports/agreement-text-vi.ts'
import { takeArrivals } from '#test/support/arrived-assessments.ts'
import { contentOf } from '#test/support/arrived-content.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { printedLines, printedText } from '#test/support/printed-pages.ts'
import { tt17 } from '#test/support/tt17.ts'

import { arrivalOf, binh, caseOf, instrumentSha256, openFilledWork } from './filled-work.ts'

const set = { referenceYear: 2026, instrumentSha256 }

/** At number 0 Bình sees what An sees; at number 1 what An sees at number 2. */
async function openCompared() {
  const opened = await openFilledWork()
  await takeArrivals(opened.work, [
    arrivalOf(0, { mentor: binh, isAccepted: false }),
    arrivalOf(1, { mentor: binh, isAccepted: false, content: contentOf(caseOf(2)) }),
  ])
  return opened
}

it('prints the agreement of mentors with its counts and how to read it', async () => {
  const { handlers } = await openCompared()
  const file = valueOf(await handlers.printAgreement({ ...set, language: 'vi' }))
  expect(file.fileName).toBe('muc-thong-nhat-2026.pdf')
  const words = printedText(file.bytes)
  for (const note of agreementTextVi.notes) expect(words).toContain(note.normalize('NFC'))
  expect(words).toContain('đánh giá độc lập: 2.')

  const [second, third] = [1, 2].map((number) => caseOf(number).expect.criteria)
  const codes = tt17.criteria.map(({ definition }) => definition.code)
  const same = codes.filter((code) => second?.[code] === third?.[code]).length
  const percent = (Math.trunc((1000 * (codes.length + same)) / (2 * codes.length)) / 10).toFixed(1)
  const lines = printedLines(file.bytes).flat()
  const all = lines.find((line) => line.includes('Mọi tiêu chí cộng lại'))
  expect(all?.trim().split(/\s{2,}/).slice(1)).toEqual(['2', '52', percent.replace('.', ',')]) // prettier-ignore
  expect(lines.filter((line) => /^\s*\d+\. /.test(line))).toHaveLength(codes.length)
})

it('says the same in English', async () => {
  const { handlers } = await openCompared()
  const words = printedText(
    valueOf(await handlers.printAgreement({ ...set, language: 'en' })).bytes,
  )
  expect(words).toContain(agreementTextEn.title)
  for (const note of agreementTextEn.notes) expect(words).toContain(note)
})
