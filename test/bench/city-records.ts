import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { assessmentBody, assessmentRecord, firmRecord } from '#test/support/test-records.ts'
import { knownCases, tt17 } from '#test/support/tt17.ts'

/** Firms and their assessments by the circular's instrument, every question answered: one of each in turn. */
export function makeRecords(count: number): BatchRecord[] {
  return Array.from({ length: Math.ceil(count / 2) }, (_, index) => makePair(index))
    .flat()
    .slice(0, count)
}

/** Firms alone: the smallest records there are. */
export function makeFirms(count: number): BatchRecord[] {
  return Array.from({ length: count }, (_, index) => firmRecord(detailsOf(index)))
}

function makePair(index: number): [BatchRecord, BatchRecord] {
  const firm = firmRecord(detailsOf(index))
  const { body } = pairs[index % pairs.length]!
  const firmId = firm.record_id as typeof body.firmId
  return [firm, assessmentRecord(firmId, { body: { ...body, firmId } })]
}

function detailsOf(index: number) {
  return firmDetails({
    name: `Công ty TNHH Cơ khí chính xác và Thương mại số ${index}`,
    vsic: { version: '2025', code: '25920' },
    address: `Lô ${index % 90}, Khu công nghiệp Bắc Thăng Long, xã Thiên Lộc, Hà Nội`,
    ownership: 'private',
    employees: 20 + (index % 180),
    revenueVnd: 45_000_000_000 + index,
    totalCapitalVnd: 30_000_000_000,
    contacts: [
      { fullName: 'Nguyễn Văn Thắng', title: 'Giám đốc', phone: '0912345678', email: 'a@b.vn' },
    ],
    publicationConsent: { given: true, givenBy: 'Nguyễn Văn Thắng', givenOn: '2026-11-20' },
  })
}

const anyFirm = '0197a000-0000-7000-8000-00000000000a'
// Bodies are told apart by their firm; what the gateway does with them is the same.
const pairs = knownCases.map(({ answers }) => {
  const content: AssessmentContent = {
    referenceYear: 2026,
    visitedOn: '2026-11-20',
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [
        key,
        { value, status: 'answered', askWhom: null, strength: 'seen', note: '' } as const,
      ]),
    ),
    fixedCriteria: {},
    efforts: {},
    norms: null,
    actions: {},
  }
  return { body: assessmentBody(anyFirm, { content }, tt17.definition) }
})
