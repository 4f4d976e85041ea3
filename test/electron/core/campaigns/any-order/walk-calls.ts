import { finishAssignments } from '#core/campaigns/finish-assignments.ts'
import { markAssignmentsSent } from '#core/campaigns/mark-assignments-sent.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'

import type { Handlers, Stand, Walk } from './open-walk.ts'

export type CallName =
  | 'propose'
  | 'acceptAll'
  | 'undo'
  | 'rebalance'
  | 'takeBack'
  | 'changeMentor'
  | 'withdraw'
  | 'planVisit'
  | 'move'
  | 'addFirm'
  | 'removeFirm'
  | 'told'
  | 'finish'

export type Answer = {
  readonly ok: boolean
  readonly value?: unknown
  readonly failure?: { readonly code: string }
}

/** What a call was made with: the campaign it is about, and the reason given, another one each time. */
export type Asked = {
  readonly campaignId: string
  readonly because: string
  readonly mentorId: string
}

type Making = {
  readonly walk: Walk
  readonly stand: Stand
  readonly handlers: Handlers
  readonly asked: Asked & { readonly campaignId: Walk['campaignIds'][number] }
}

/** How often each is made: what leads on more often than what ends everything. */
export const turns: readonly CallName[] = [
  ...(['propose', 'propose', 'acceptAll', 'acceptAll', 'acceptAll', 'undo', 'undo'] as const),
  ...(['rebalance', 'takeBack', 'takeBack', 'takeBack', 'changeMentor', 'changeMentor'] as const),
  ...(['changeMentor', 'changeMentor', 'changeMentor', 'changeMentor', 'withdraw'] as const),
  ...(['withdraw', 'planVisit', 'planVisit', 'move', 'move', 'move'] as const),
  ...(['addFirm', 'addFirm', 'removeFirm', 'told', 'told', 'finish'] as const),
]

export const makers: Readonly<Record<CallName, (making: Making) => Promise<Answer>>> = {
  propose: ({ handlers, asked: { campaignId } }) => handlers.assignments.propose({ campaignId }),
  acceptAll: ({ handlers, asked: { campaignId } }) =>
    handlers.assignments.acceptAll({ campaignId }),
  undo: ({ handlers, asked: { campaignId } }) => handlers.assignments.undo({ campaignId }),
  rebalance: ({ handlers, asked }) => handlers.assignments.rebalance(asked),
  takeBack: ({ handlers, asked: { campaignId, mentorId } }) =>
    handlers.assignments.takeBack({ campaignId, mentorId }),
  changeMentor: ({ walk, handlers, stand, asked }) => {
    const coMentorId = walk.random() < 0.3 ? walk.pick(walk.mentorIds) : null
    const { mentorId: leadMentorId, because } = asked
    const aimed = aim(walk, stand)
    return handlers.assignments.changeMentor({ ...aimed, leadMentorId, coMentorId, because })
  },
  withdraw: ({ walk, handlers, stand, asked: { because } }) =>
    handlers.assignments.withdraw({ ...aim(walk, stand), because }),
  planVisit: ({ walk, handlers, stand }) => {
    const dueOn = walk.pick(['2026-03-20', '2026-03-31'])
    return handlers.assignments.planVisit({ ...aim(walk, stand), visitOn: '2026-03-10', dueOn })
  },
  move: ({ walk, handlers, asked: { campaignId } }) =>
    handlers.campaigns.move({
      campaignId,
      step: walk.pick(['start', 'close', 'reopen', 'reopen', 'reopen']),
    }),
  addFirm: ({ walk, handlers, asked: { campaignId } }) =>
    handlers.campaigns.addFirms({ campaignId, firmIds: [walk.pick(walk.firmIds)] }),
  removeFirm: ({ walk, handlers, asked: { campaignId } }) =>
    handlers.campaigns.removeFirms({ campaignId, firmIds: [walk.pick(walk.firmIds)] }),
  told: async ({ walk, stand, asked: { campaignId } }) => {
    const here = [...stand.rows.values()].filter((row) => row.campaign_id === campaignId)
    const ids = here.map(({ id }) => assignmentIdSchema.parse(id))
    const sentAt = '2026-03-05T00:00:00.000Z'
    const count = await walk.db.transaction().execute((tx) => markAssignmentsSent(tx, ids, sentAt))
    return count > 0 ? { ok: true } : { ok: false, failure: { code: 'nothing to tell' } }
  },
  finish: async ({ walk }) => {
    const firmId = walk.pick(walk.firmIds)
    const accepted = { firmId, referenceYear: 2026, arrivedAt: '2026-03-20T00:00:00.000Z' }
    await walk.db.transaction().execute((tx) => finishAssignments(tx, accepted))
    return { ok: true }
  },
}

const nothing = { id: '00000000-0000-7000-8000-ffffffffffff', version: 1 }

/** One of the assignments, mostly one that stands, now and then as it was before. */
function aim(walk: Walk, { rows }: Stand) {
  const all = [...rows.values()]
  const standing = all.filter(({ state }) => state !== 'withdrawn')
  const among = walk.random() < 0.8 ? standing : all
  const { id, version } = among.length === 0 ? nothing : walk.pick(among)
  return {
    assignmentId: assignmentIdSchema.parse(id),
    version: walk.random() < 0.1 ? version + 1 : version,
  }
}
