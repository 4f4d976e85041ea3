import type { Core } from '#core/compose-core.ts'
import { batchSchema, type BatchId } from '#shared/domain/batches/batch.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { syncOnce } from '../../sync/enrolled-workspace.ts'
import { mend, refuse } from '../refuse-and-mend.ts'
import type { Stand, Walk } from './open-walk.ts'

export type CallName =
  | 'gather'
  | 'gatherMore'
  | 'takeOut'
  | 'confirmSelf'
  | 'confirmOther'
  | 'reopen'
  | 'sendUnseen'
  | 'send'
  | 'discard'
  | 'resend'
  | 'twoPerson'
  | 'approve'
  | 'withdraw'
  | 'sync'
  | 'refuse'
  | 'mend'

export type Answer = {
  readonly ok: boolean
  readonly failure?: { readonly code: string; readonly state?: string }
}

/** The batch a call is about, chosen among all there are. */
export type Asked = {
  readonly batchId: BatchId
  readonly isOn: boolean
}

type Making = { readonly walk: Walk; readonly stand: Stand; readonly asked: Asked }
type Maker = (making: Making) => Promise<Answer>
type Batches = Core['handlers']['batches']

/** How often each is made: what leads on more often than what ends everything. */
export const turns: readonly CallName[] = [
  ...(['gather', 'gather', 'gatherMore', 'gatherMore', 'gatherMore', 'gatherMore'] as const),
  ...(['takeOut', 'takeOut', 'takeOut', 'confirmSelf', 'confirmOther', 'confirmOther'] as const),
  ...(['confirmOther', 'reopen', 'reopen', 'sendUnseen', 'sendUnseen', 'send', 'send'] as const),
  ...(['discard', 'resend', 'resend', 'resend', 'resend', 'twoPerson'] as const),
  ...(['approve', 'approve', 'approve', 'approve', 'approve', 'withdraw', 'withdraw'] as const),
  ...(['sync', 'refuse', 'refuse', 'refuse', 'mend', 'mend', 'mend'] as const),
]

/** Other laptops and the city; no window of this one asks for it. */
export const outside: readonly CallName[] = ['sync', 'refuse', 'mend']

const nothing: Answer = { ok: false, failure: { code: 'nothing to do' } }
const onBatches =
  (make: (batches: Batches, making: Making) => Promise<Answer>): Maker =>
  (making) =>
    make(making.walk.manager.handlers.batches, making)

export const makers: Readonly<Record<CallName, Maker>> = {
  gather: onBatches((batches) => batches.gather({ name: 'Lô thử' })),
  gatherMore: onBatches((batches, { asked: { batchId } }) => batches.gatherMore({ batchId })),
  takeOut: onBatches((batches, { walk, stand, asked: { batchId } }) => {
    const own = [...stand.items.values()].filter((item) => item.batch_id === batchId)
    const some = own.filter(() => walk.random() < 0.4)
    const recordIds = some.map(({ record_id }) => assessmentIdSchema.parse(record_id))
    return batches.takeOut({ batchId, recordIds })
  }),
  confirmSelf: onBatches((batches, { stand, asked: { batchId } }) => {
    const fullName = stand.batches.get(batchId)?.made_by ?? 'Ai đó'
    return batches.confirm({ batchId, fullName, title: '' })
  }),
  confirmOther: onBatches((batches, { asked: { batchId } }) =>
    batches.confirm({ batchId, fullName: 'Trần Văn Hòa', title: 'Phó chủ tịch' }),
  ),
  reopen: onBatches((batches, { asked: { batchId } }) => batches.reopen({ batchId })),
  sendUnseen: onBatches((batches, { asked: { batchId } }) =>
    batches.send({ batchId, acknowledged: [] }),
  ),
  send: onBatches(async (batches, { asked: { batchId } }) => {
    const read = await batches.get({ batchId })
    const items = read.ok ? batchSchema.parse(read.value).items : []
    const acknowledged = items.flatMap(({ findings }) => findings.map(({ code }) => code))
    return batches.send({ batchId, acknowledged: [...new Set(acknowledged)] })
  }),
  discard: onBatches((batches, { asked: { batchId } }) => batches.discard({ batchId })),
  resend: onBatches((batches, { asked: { batchId } }) => batches.resend({ batchId })),
  twoPerson: onBatches((batches, { asked: { isOn } }) => batches.setTwoPerson({ isOn })),
  approve: (making) => decide(making, 'approve'),
  withdraw: (making) => decide(making, 'withdraw'),
  sync: async ({ walk: { manager } }) => {
    await syncOnce(manager)
    return { ok: true }
  },
  refuse: async ({ walk, stand }) => {
    const accepted = [...stand.items.values()].filter(({ state }) => state === 'accepted')
    const counting = accepted.filter((item) => stand.reviews.get(item.record_id) === 'accepted')
    if (counting.length === 0) return nothing
    const { record_id: recordId, rev_id: revId } = walk.pick(counting)
    refuse(walk.city, { recordId, revId }, 'Thiếu báo cáo tài chính')
    await syncOnce(walk.manager)
    return { ok: true }
  },
  mend: async ({ walk, stand }) => {
    const refused = walk.ids.filter((id) => stand.reviews.get(id) === 'refused')
    if (refused.length === 0) return nothing
    const id = walk.pick(refused)
    const { item } = valueOf(await walk.manager.handlers.review.get({ recordId: id }))
    const cost = 1_000_000 + Math.floor(walk.random() * 1_000_000)
    await mend(walk.city, walk, { id, revId: item.revId, cost })
    return { ok: true }
  },
}

/** Whoever may not look into the queue hears so. */
async function decide({ walk }: Making, decision: 'approve' | 'withdraw'): Promise<Answer> {
  const { review } = walk.manager.handlers
  const recordId = walk.pick(walk.ids)
  const read = await review.get({ recordId })
  if (!read.ok) return read
  return review.decide({ recordId, revId: read.value.item.revId, decision, remarks: [] })
}
