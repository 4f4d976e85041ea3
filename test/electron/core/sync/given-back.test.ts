import { expect, it } from 'vitest'

import { valueOf } from '#test/support/open-test-core.ts'
import { reviewRecord } from '#test/support/test-records.ts'

import { listSent, makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'

it('what was approved and then given back by the city waits for its author, though nobody said that it counted', async () => {
  const city = await openTestCity()
  city.decide = () => ({ stage: 'association' })
  const { core } = await openEnrolled(city)
  const { id } = await makeSubmitted(core)
  await syncOnce(core)
  const sent = (await listSent(core)).find(({ kind }) => kind === 'assessment')!
  const target = { record_id: sent.recordId, rev_id: sent.revId }
  const author = { userId: crypto.randomUUID(), userName: 'Lê Thị Mai', at: sent.queuedAt }
  city.tell('record', { record: reviewRecord(target, 'approve'), author, stage: 'city' })
  const nothing = { version: null, alias_of: null, code: null, pointer: null, conflict_id: null }
  const outcome = { ...target, ...nothing, kind: 'assessment', stage: null, needs: [] }
  city.tell('outcome', { outcome: { ...outcome, status: 'rejected' }, note: 'Thiếu báo cáo' })

  await syncOnce(core)

  const { state } = valueOf(await core.handlers.assessments.get({ assessmentId: id }))
  expect(state).toBe('returned')
})
