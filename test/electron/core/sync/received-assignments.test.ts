import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
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

const pace = { name: 'Sản xuất giường, tủ', values: { pace: 4 } }
const metalNorms = {
  instrumentId: 'small',
  name: 'Chuẩn của đợt',
  source: 'Quyết định thử',
  issuedBy: 'Thành phố',
  validFrom: '2026-01-01',
  vsicVersion: '2025',
  isSample: false,
}

function publish(city: TestCity, normSet: object) {
  const text = JSON.stringify(normSet)
  const named = { id: 'norms', version: '1', status: 'open', until: null } as const
  city.tell('publication', { what: 'norm-set', ...named, text, sha256: sha256Hex(text) })
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

it('begins with the norms of the campaign where the laptop has them, and says so in the history', async () => {
  const { city, core, body } = await openMentor()
  const normSetId = crypto.randomUUID()
  const norms = { ...metalNorms, id: normSetId, rows: [{ ...pace, vsicCode: '31' }] }
  publish(city, norms)
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()]
  const withNorms = (wanted: string) => ({ ...body.campaign, normSetId: wanted })
  assign(city, { ...body, campaign: withNorms(normSetId) }, id, manager.at)
  const elsewhere = { record_id: crypto.randomUUID(), body: furnitureMaker }
  const { firm } = assignmentBody(elsewhere)
  assign(city, { ...body, firm, campaign: withNorms(crypto.randomUUID()) }, other, manager.at)
  await syncOnce(core)

  const { begin } = core.handlers.receivedAssignments
  const begun = valueOf(await begin({ assignmentId: id }))
  const without = valueOf(await begin({ assignmentId: other }))

  expect(begun.content.norms).toMatchObject({ normSetId, vsicCode: '31', values: pace.values })
  expect(without.content.norms).toBeNull()
  const assessmentId = assessmentIdSchema.parse(begun.id)
  const { intact, entries } = valueOf(await core.handlers.assessments.history({ assessmentId }))
  expect(intact).toBe(true)
  expect(entries.flatMap(({ edits }) => edits.map(({ field }) => field))).toContain('norms')
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
