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

type Batches = Core['handlers']['batches']

const makers: Readonly<Record<Call, (batches: Batches, batch: Batch) => Done>> = {
  gatherMore: (batches, { id: batchId }) => batches.gatherMore({ batchId }),
  takeOut: (batches, { id: batchId, items }) =>
    batches.takeOut({ batchId, recordIds: items.map(({ recordId }) => recordId) }),
  'confirm-self': (batches, { id: batchId, madeBy: fullName }) =>
    batches.confirm({ batchId, fullName, title: '' }),
  'confirm-other': (batches, { id: batchId }) =>
    batches.confirm({ batchId, fullName: 'Trần Văn Hòa', title: '' }),
  reopen: (batches, { id: batchId }) => batches.reopen({ batchId }),
  'send-unseen': (batches, { id: batchId }) => batches.send({ batchId, acknowledged: [] }),
  send: (batches, { id: batchId, items }) => {
    const acknowledged = items.flatMap(({ findings }) => findings.map(({ code }) => code))
    return batches.send({ batchId, acknowledged })
  },
  discard: (batches, { id: batchId }) => batches.discard({ batchId }),
  resend: (batches, { id: batchId }) => batches.resend({ batchId }),
  'two-person-on': (batches) => batches.setTwoPerson({ isOn: true }),
  'two-person-off': (batches) => batches.setTwoPerson({ isOn: false }),
}

/** Makes the calls one after another; each has to leave the batch where a step may lead. */
async function makeAll(core: Core, steps: readonly { call: Call; isMentor: boolean }[]) {
  const { batches, workspace } = core.handlers
  const be = async (role: 'mentor' | 'association-manager') =>
    valueOf(await workspace.changeProfile({ ...testProfile, role }))
  const read = async (batch: Batch) =>
    batchSchema.parse(valueOf(await batches.get({ batchId: batch.id })))
  let before = batchSchema.parse(valueOf(await batches.gather({ name: 'Lô thử' })))
  for (const { call, isMentor } of steps) {
    if (isMentor) await be('mentor')
    const done = await makers[call](batches, before)
    await be('association-manager')
    if (isMentor) expect(done).toMatchObject({ failure: { code: 'workspace/not-your-role' } })
    const after = await read(before)
    if (after.state !== before.state) expect(isTransition(before.state, after.state)).toBe(true)
    if (after.state === 'sent') expect(after.items.length).toBeGreaterThan(0)
    before = after
  }
}

/** How many approvals stand in the outbox, and where the only assessment stands. */
async function readSent({ handlers: { review, sync } }: Core) {
  const filter = { states: null, marks: [], text: '' }
  const { rows } = valueOf(await review.list({ filter, offset: 0, limit: 10 }))
  const records = valueOf(await sync.records({ filter: 'all', limit: 100 }))
  const approvals = records.filter(({ kind }) => kind === 'review').length
  return { approvals, state: rows[0]?.state }
}

it('makes no forbidden transition by any order of calls, from either role, and sends nothing twice', async () => {
  const step = fc.record({ call: fc.constantFrom(...calls), isMentor: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      // Sending ends what can be done with an assessment, so each run has its own.
      const core = await openWithApproved()
      await makeAll(core, steps)
      const { approvals, state } = await readSent(core)
      expect(approvals).toBe(state === 'batched' ? 1 : 0)
    }),
    { numRuns: 12 },
  )
}, 120_000)
