import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { letGo, type LetGo } from '#city/retention/let-go.ts'
import { addNewOrg, type NewOrg } from '#test/support/erasing-org.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord, shaOf } from '#test/support/test-records.ts'

let city: TestCity
let org: NewOrg
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())
beforeEach(async () => {
  org = await addNewOrg(city)
  await city.db
    .updateTable('retention')
    .set({ last_run_at: new Date(0) })
    .execute()
  start = Date.now()
})

const dayMs = 24 * 3_600_000
let start: number

function runAfter(days: number): Promise<LetGo> {
  return letGo({ db: city.db, now: () => new Date(start + days * dayMs) })
}

/** Every day, as the timer does. */
async function runDaily(from: number, to: number): Promise<LetGo> {
  let last = await runAfter(from)
  for (let day = from + 20; day < to; day += 20) last = await runAfter(day)
  return to === from ? last : runAfter(to)
}

async function linesOf({ orgId }: NewOrg) {
  return city.db
    .selectFrom('quarantine')
    .select(['line', 'settled_as'])
    .where('org_id', '=', orgId)
    .orderBy('line_no')
    .execute()
}

async function codesOf({ orgId }: NewOrg): Promise<number> {
  const codes = await city.db
    .selectFrom('enrolment_codes')
    .select('code_id')
    .where('org_id', '=', orgId)
    .execute()
  return codes.length
}

it('empties lines of the quarantine ninety days after they were settled, and no others', async () => {
  const firm = firmRecord()
  await org.mentor.send([assessmentRecord(firm.record_id), 'hỏng'])
  await org.mentor.send([firm])
  const [settled, open] = await linesOf(org)
  expect([settled?.settled_as, open?.settled_as]).toEqual(['accepted', null])

  await runDaily(0, 89)
  expect(await linesOf(org)).toEqual([settled, open])
  expect(await runDaily(91, 91)).toMatchObject({ kind: 'done', lines: 1 })
  expect(await linesOf(org)).toEqual([{ line: '', settled_as: 'accepted' }, open])
  expect(await runAfter(92)).toMatchObject({ kind: 'done', lines: 0 })
})

it('deletes enrolment codes thirty days after they expired, and laptops enrolled by them go on', async () => {
  await city.makeCode(org.orgId, 'mentor')
  expect(await codesOf(org)).toBe(3)

  await runDaily(0, 32)
  expect(await codesOf(org)).toBe(3)
  await runAfter(34)
  expect(await codesOf(org)).toBe(0)
  expect((await org.mentor.call('/v1/changes')).status).toBe(200)
})

it('deletes a change after four hundred days once a newer one has replaced it, so that the newest stays', async () => {
  const { mentor, manager, orgId } = org
  const firm = firmRecord({ note: 'một' })
  const { record_id } = firm
  await mentor.send([firm, firmRecord()])
  await mentor.send([
    firmRecord({ note: 'hai' }, { record_id, base_version: 1, base_sha: shaOf(firm.body) }),
  ])
  const told = async () => {
    const { changes } = await manager.feed()
    return changes.flatMap((change) => (change.kind === 'firm' ? [change.body] : []))
  }
  const before = await told()
  expect(before).toHaveLength(3)

  await runDaily(0, 399)
  expect(await told()).toEqual(before)
  expect(await runAfter(401)).toMatchObject({ kind: 'done', changes: expect.any(Number) as number })

  const left = await told()
  expect(left.map(({ version }) => version).sort()).toEqual([1, 2])
  expect(left.find(({ firmId }) => firmId === record_id)?.details?.note).toBe('hai')
  // Whoever is enrolled only now is told the same.
  const late = await enrolLaptop(city, orgId, 'association-manager')
  expect((await late.feed()).changes.filter(({ kind }) => kind === 'firm')).toHaveLength(2)
})

it('lets nothing go in the first day, nor in the day after the clock has jumped either way', async () => {
  await city.makeCode(org.orgId, 'mentor')
  const goesOn = async (...days: number[]) => {
    const kinds = []
    for (const day of days) kinds.push((await runAfter(day)).kind)
    return kinds
  }
  // Nothing has run since long ago: the same as a first run.
  expect(await goesOn(0, 0.5, 0.99)).toEqual(['quiet', 'quiet', 'quiet'])
  expect(await goesOn(1, 2, 41.9)).toEqual(['done', 'done', 'done'])
  // Forty days and a little: quiet for a day, however often it runs.
  expect(await goesOn(82, 82.5, 82.99, 83)).toEqual(['quiet', 'quiet', 'quiet', 'done'])
  // A year ahead by mistake, and put right within the day.
  await city.makeCode(org.orgId, 'mentor')
  const codes = await codesOf(org)
  expect(await goesOn(500, 500.5)).toEqual(['quiet', 'quiet'])
  expect(await goesOn(84, 84.9, 85)).toEqual(['quiet', 'quiet', 'done'])
  expect(codes).toBe(1)
})

it('has a first run in a new city, which lets nothing go', async () => {
  const fresh = await startTestCity()
  const { db } = fresh
  const far = new Date(start + 1000 * dayMs)
  await fresh.makeCode(await fresh.addOrg(), 'mentor')
  expect(await letGo({ db, now: () => far })).toEqual({
    kind: 'quiet',
    until: new Date(far.getTime() + dayMs),
  })
  expect(await db.selectFrom('enrolment_codes').select('code_id').execute()).toHaveLength(1)
  await fresh.stop()
})
