import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { isTransition } from '#shared/domain/batches/batch-state.ts'
import { batchSchema, type Batch } from '#shared/domain/batches/batch.ts'
import { testProfile, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

import { openManager, openMentorByFile, sendByFile, take } from '../review/two-laptops.ts'
import { sign } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'

const calls = [
  'gatherMore',
  'takeOut',
  'confirm-self',
  'confirm-other',
  'reopen',
  'send-unseen',
  'send',
  'discard',
  'resend',
  'two-person-on',
  'two-person-off',
] as const
type Call = (typeof calls)[number]

async function openWithApproved(): Promise<Core> {
  const manager = await openManager(await openTestCity())
  const mentor = await openMentorByFile(manager)
  const { id: recordId } = await startTestAssessment(mentor)
  await answer(mentor, recordId, 'cost', 1_000_000)
  await sign(mentor, recordId)
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: [recordId] }))
  await take(manager, await sendByFile(mentor))
  const { item } = valueOf(await manager.handlers.review.get({ recordId }))
  const wanted = { recordId, revId: item.revId, decision: 'approve' as const, remarks: [] }
  valueOf(await manager.handlers.review.decide(wanted))
  return manager
}

type Done = Promise<{ readonly ok: boolean }>

function make(core: Core, batch: Batch, call: Call): Done {
  const { batches } = core.handlers
  const { id: batchId, items } = batch
  const recordIds = items.map(({ recordId }) => recordId)
  const acknowledged = items.flatMap(({ findings }) => findings.map(({ code }) => code))
  const makers: Readonly<Record<Call, () => Done>> = {
    gatherMore: () => batches.gatherMore({ batchId }),
    takeOut: () => batches.takeOut({ batchId, recordIds }),
    'confirm-self': () => batches.confirm({ batchId, fullName: batch.madeBy, title: '' }),
    'confirm-other': () => batches.confirm({ batchId, fullName: 'Trần Văn Hòa', title: '' }),
    reopen: () => batches.reopen({ batchId }),
    'send-unseen': () => batches.send({ batchId, acknowledged: [] }),
    send: () => batches.send({ batchId, acknowledged }),
    discard: () => batches.discard({ batchId }),
    resend: () => batches.resend({ batchId }),
    'two-person-on': () => batches.setTwoPerson({ isOn: true }),
    'two-person-off': () => batches.setTwoPerson({ isOn: false }),
  }
  return makers[call]()
}

it('makes no forbidden transition by any order of calls, from either role, and sends nothing twice', async () => {
  const core = await openWithApproved()
  const { batches, workspace, review, sync } = core.handlers
  const asManager = async () => {
    valueOf(await workspace.changeProfile({ ...testProfile, role: 'association-manager' }))
  }
  const read = async (batch: Batch) =>
    batchSchema.parse(valueOf(await batches.get({ batchId: batch.id })))
  const step = fc.record({ call: fc.constantFrom(...calls), isMentor: fc.boolean() })

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await asManager()
      const gathered = await batches.gather({ name: 'Lô thử' })
      if (!gathered.ok) return
      let before = batchSchema.parse(gathered.value)
      for (const { call, isMentor } of steps) {
        if (isMentor) valueOf(await workspace.changeProfile({ ...testProfile, role: 'mentor' }))
        const done = await make(core, before, call)
        await asManager()
        if (isMentor) expect(done).toMatchObject({ failure: { code: 'workspace/not-your-role' } })
        const after = await read(before)
        if (after.state !== before.state) {
          expect(isTransition(before.state, after.state)).toBe(true)
        }
        if (after.state === 'sent') expect(after.items.length).toBeGreaterThan(0)
        before = after
      }
      if (before.state === 'draft' || before.state === 'confirmed') {
        valueOf(await batches.discard({ batchId: before.id }))
      }
    }),
    { numRuns: 25 },
  )

  const { rows } = valueOf(
    await review.list({
      filter: { states: null, marks: [], text: '' },
      ...{ offset: 0, limit: 10 },
    }),
  )
  const records = valueOf(await sync.records({ filter: 'all', limit: 100 }))
  const approvals = records.filter(({ kind }) => kind === 'review')
  expect(approvals.length).toBe(rows[0]?.state === 'batched' ? 1 : 0)
}, 120_000)
