import { afterAll, beforeAll, expect, it } from 'vitest'

import { isTextSignedBy } from '#exchange/sign-text.ts'
import { signedTextSchema } from '#shared/wire/signed-text.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

it('takes a laptop from its code to a row in PostgreSQL and a signed receipt', async () => {
  const orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const firm = firmRecord({ name: 'Công ty Cơ khí Đông Anh', taxCode: '0101248141' })
  const assessment = assessmentRecord(firm.record_id)

  const response = await laptop.put(laptop.pack([firm, assessment]))
  const receipt = signedTextSchema.parse(await response.json())

  expect(isTextSignedBy(city.keys.city.key.publicKey, 'receipt', receipt)).toBe(true)
  expect(JSON.parse(receipt.text)).toMatchObject({
    records: [
      { rev_id: firm.rev_id, status: 'accepted', stage: 'city', version: 1, code: null },
      { rev_id: assessment.rev_id, status: 'accepted', stage: 'city', version: 1, code: null },
    ],
  })
  const rows = await city.db
    .selectFrom('records')
    .select(['record_id', 'kind', 'tax_code'])
    .where('org_id', '=', orgId)
    .orderBy('kind', 'desc')
    .execute()
  expect(rows).toEqual([
    { record_id: firm.record_id, kind: 'firm', tax_code: '0101248141' },
    { record_id: assessment.record_id, kind: 'assessment', tax_code: null },
  ])
})
