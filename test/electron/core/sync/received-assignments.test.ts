import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssignmentBody } from '#shared/wire/assignment-body.ts'
import { furnitureMaker } from '#test/support/start-test-assessment.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { assignmentBody, assignmentRecord } from '#test/support/test-records.ts'

import { openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import type { TestCity } from './test-city.ts'

const manager = {
  userId: crypto.randomUUID(),
  userName: 'Lê Thị Mai',
  at: '2026-11-20T02:00:00.000Z',
}

async function openMentor() {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const { enrolment } = valueOf(await core.handlers.sync.status())
  if (enrolment.state !== 'enrolled') throw new Error('Not enrolled')
  const firm = { record_id: crypto.randomUUID(), body: furnitureMaker }
  const lead = { userId: enrolment.userId, name: enrolment.userName }
  return { city, core, body: assignmentBody(firm, { lead }) }
}

function assign(city: TestCity, body: AssignmentBody, recordId: string, factTime: string) {
  const record = assignmentRecord(body, { record_id: recordId, fact_time: factTime })
  city.tell('record', { record, author: manager, stage: 'city' })
}

async function list(core: Core) {
  return valueOf(await core.handlers.receivedAssignments.list())
}

it('puts the firm on the mentor’s laptop and the assignment on the list, once', async () => {
  const { city, core, body } = await openMentor()
  const id = crypto.randomUUID()
  assign(city, body, id, '2026-11-20T02:00:00.000Z')

  expect(await syncOnce(core)).toMatchObject({ lastFault: null })

  expect(await list(core)).toMatchObject([
    {
      assignmentId: id,
      firmName: furnitureMaker.name,
      campaignName: body.campaign.name,
      dueOn: '2026-12-15',
      isLead: true,
      sentBy: 'Lê Thị Mai',
      assessment: null,
      withdrawnAt: null,
    },
  ])
  const { firmId } = body.firm
  const firm = valueOf(await core.handlers.firms.get({ firmId }))
  expect(firm).toMatchObject({ name: furnitureMaker.name, vsic: furnitureMaker.vsic })
})

it('begins the assessment that is asked for, and answers the same when asked again', async () => {
  const { city, core, body } = await openMentor()
  const id = crypto.randomUUID()
  assign(city, body, id, '2026-11-20T02:00:00.000Z')
  await syncOnce(core)

  const begun = valueOf(await core.handlers.receivedAssignments.begin({ assignmentId: id }))
  const again = valueOf(await core.handlers.receivedAssignments.begin({ assignmentId: id }))

  expect(begun).toMatchObject({ firmId: body.firm.firmId, instrumentId: 'small' })
  expect(begun.content.referenceYear).toBe(2026)
  expect(again.id).toBe(begun.id)
  expect(await list(core)).toMatchObject([{ assessment: { id: begun.id, state: 'in_progress' } }])
})

it('cannot be begun without the very version of its instrument, nor once it was withdrawn', async () => {
  const { city, core, body } = await openMentor()
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()]
  const instrument = { ...body.campaign.instrument, sha256: 'f'.repeat(64) }
  assign(city, { ...body, campaign: { ...body.campaign, instrument } }, id, manager.at)
  assign(city, body, other, manager.at)
  city.tell('withdrawal', { assignmentId: other, factTime: '2026-11-21T02:00:00.000Z' })
  await syncOnce(core)

  const { begin } = core.handlers.receivedAssignments
  expect(await begin({ assignmentId: id })).toMatchObject({
    failure: { code: 'assignment/instrument-not-here', instrumentId: instrument.id },
  })
  expect(await begin({ assignmentId: other })).toMatchObject({
    failure: { code: 'assignment/gone' },
  })
})

it('follows the later word, in whatever order the words come', async () => {
  const { city, core, body } = await openMentor()
  const [moved, taken] = [crypto.randomUUID(), crypto.randomUUID()]
  assign(city, { ...body, dueOn: '2026-12-31' }, moved, '2026-11-22T02:00:00.000Z')
  assign(city, body, moved, '2026-11-20T02:00:00.000Z')
  city.tell('withdrawal', { assignmentId: taken, factTime: '2026-11-21T02:00:00.000Z' })
  assign(city, body, taken, '2026-11-20T02:00:00.000Z')

  await syncOnce(core)

  expect(await list(core)).toMatchObject([{ assignmentId: moved, dueOn: '2026-12-31' }])
})

it('given to somebody else is none of this laptop’s', async () => {
  const { city, core, body } = await openMentor()
  const lead = { userId: crypto.randomUUID(), name: 'Người khác' }
  assign(city, { ...body, lead }, crypto.randomUUID(), manager.at)

  await syncOnce(core)

  expect(await list(core)).toEqual([])
})
