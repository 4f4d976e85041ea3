import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { publish } from '#city/publications/publish.ts'
import { retryDue } from '#city/quarantine/retry-due.ts'
import { nextTryAt } from '#city/quarantine/retry-ladder.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'
import { instrumentSha256, startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentBody, assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const minuteMs = 60_000

async function keptLine(revId: string) {
  return city.db
    .selectFrom('quarantine')
    .select(['tries', 'status', 'settled_as'])
    .where('rev_id', '=', revId)
    .executeTakeFirstOrThrow()
}

describe('a line in quarantine', () => {
  it('of a newer schema is taken once the city knows it, and its author is told', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    const firm = firmRecord()
    await laptop.send([firm], { schema: 2 })
    const ladder = { newest: 2, steps: [] }

    expect(await retryDue(city.parts({ ladder }))).toBe(0)
    await city.db
      .updateTable('quarantine')
      .set({ next_try_at: new Date(Date.now() - minuteMs) })
      .where('rev_id', '=', firm.rev_id)
      .execute()
    expect(await retryDue(city.parts({ ladder }))).toBe(1)

    expect(await keptLine(firm.rev_id)).toMatchObject({ settled_as: 'accepted' })
    const { changes } = await laptop.feed()
    expect(changes.find(({ kind }) => kind === 'outcome')).toMatchObject({
      body: { outcome: { rev_id: firm.rev_id, status: 'accepted', version: 1 } },
    })
  })

  it('that waited for an instrument is taken once it is published, however late that is', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    const newer = { ...smallInstrument, version: '3.0' }
    const firm = firmRecord()
    const assessment = assessmentRecord(firm.record_id, {
      body: assessmentBody(firm.record_id, {}, newer),
    })
    await laptop.send([firm, assessment])
    await city.db
      .updateTable('quarantine')
      .set({ next_try_at: null, tries: 5 })
      .where('rev_id', '=', assessment.rev_id)
      .execute()
    expect(await retryDue(city.parts())).toBe(0)

    const text = canonicalJson(newer)
    const sha256 = instrumentSha256(newer)
    await city.db.transaction().execute(async (tx) => {
      const { id, version } = newer
      const publication = { id, version, sha256, text, until: null } as const
      await publish(city.parts(), tx, { what: 'instrument', status: 'open', ...publication })
    })
    expect(await retryDue(city.parts())).toBe(1)

    expect(await keptLine(assessment.rev_id)).toMatchObject({ settled_as: 'accepted' })
  })

  it('that still cannot be taken waits longer each time, then for a person', () => {
    const now = new Date('2026-11-25T00:00:00.000Z')
    const waits = [0, 1, 2, 3, 4, 5].map((tries) => {
      const at = nextTryAt(now, tries, 'record/wrong-shape')
      return at && (at.getTime() - now.getTime()) / minuteMs
    })
    expect(waits).toEqual([5, 10, 60, 480, 1440, null])
    expect(nextTryAt(now, 0, 'device/revoked')).toBeNull()
  })

  it('counts its tries', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    const firm = firmRecord()
    await laptop.send([firm], { schema: 9 })
    await city.db
      .updateTable('quarantine')
      .set({ next_try_at: new Date(Date.now() - minuteMs) })
      .where('rev_id', '=', firm.rev_id)
      .execute()

    await retryDue(city.parts())

    expect(await keptLine(firm.rev_id)).toEqual({ tries: 1, status: 'held', settled_as: null })
  })
})
