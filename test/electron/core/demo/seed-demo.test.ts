import { expect, it } from 'vitest'

import { demoFirms } from '#core/demo/seed-demo.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { openDemoCore } from '#test/support/open-demo-core.ts'
import { everyFirm } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { tt17 } from '#test/support/tt17.ts'

const demo = openDemoCore()
const everything = { firmId: null, states: null, limit: 100 }

it('opens with three firms, all marked as samples', async () => {
  const { rows } = valueOf(
    await demo.core().handlers.firms.search({ filter: everyFirm({}), offset: 0, limit: 10 }),
  )

  expect(rows).toHaveLength(3)
  for (const { isSample, name, taxCode } of rows) {
    expect(isSample).toBe(true)
    expect(name).toContain('Mẫu')
    expect(parseTaxCode(taxCode ?? '').ok).toBe(true)
  }
})

it.each([
  { firm: 'Cơ khí', year: 2026, lowest: 'TRUNG_BINH_TIEN_TIEN', isOpen: false },
  { firm: 'Nhựa', year: 2026, lowest: 'TRUNG_BINH', isOpen: true },
  { firm: 'Nông sản', year: 2024, lowest: 'LAC_HAU', isOpen: false },
  { firm: 'Nông sản', year: 2026, lowest: 'TRUNG_BINH', isOpen: false },
])('puts $firm in $year at $lowest', async ({ firm, year, lowest, isOpen }) => {
  const { content } = await demo.findAssessment(firm, year)
  const result = evaluate(tt17, toEvaluationFacts(content))

  expect(result.class.lowest).toBe(lowest)
  expect(result.class.highest).toBe(lowest)
  expect(result.total.points === null).toBe(isOpen)
  expect(content.norms?.isSample).toBe(true)
})

it('leaves a history that holds, dated on the days of the visits', async () => {
  const { id: assessmentId } = await demo.findAssessment('Nông sản', 2024)
  const { intact, entries } = valueOf(
    await demo.core().handlers.assessments.history({ assessmentId }),
  )

  expect(intact).toBe(true)
  expect(entries.length).toBeGreaterThan(5)
  expect(entries.every(({ madeAt }) => madeAt.startsWith('2024-05-14'))).toBe(true)
})

it('holds signatures that cover what they were given for', async () => {
  const { id: assessmentId } = await demo.findAssessment('Cơ khí', 2026)
  const [signOff] = valueOf(await demo.core().handlers.signOffs.list({ assessmentId }))

  expect(signOff?.covers).toBe(true)
  expect(signOff?.signers.map(({ party }) => party)).toEqual(['mentor', 'firm'])
})

it('is not filled a second time', async () => {
  await demo.restart()

  const assessments = valueOf(await demo.core().handlers.assessments.list(everything))
  const visits = demoFirms.flatMap((firm) => firm.visits)
  expect(assessments).toHaveLength(visits.length)
})
