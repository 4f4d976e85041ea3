import { expect } from 'vitest'

import type { BatchRow, ItemRow, Stand, Walk } from './open-walk.ts'

/** What must hold whatever was called, counted from the bare rows. */
export function checkOpen({ items, batches, reviews }: Stand): void {
  const all = [...items.values()]
  const open = all.filter(({ state }) => state === 'gathered' || state === 'sent')
  const records = open.map(({ record_id }) => record_id)
  expect(new Set(records).size, 'in one batch at most').toBe(records.length)
  for (const { state, record_id } of all) {
    if (state === 'sent') expect(reviews.get(record_id)).toBe('batched')
  }
  for (const { id, state } of batches.values()) {
    const own = all.filter(({ batch_id }) => batch_id === id)
    const isOut = state === 'sent' || state === 'settled'
    if (isOut) expect(own.length, 'something was sent').toBeGreaterThan(0)
    if (state === 'discarded') expect(own, 'free for another batch').toEqual([])
    expect(own.every((item) => (item.state !== 'gathered') === isOut)).toBe(true)
  }
}

/** What went out is in a batch that was sent, each approval of a revision once. */
export function checkApprovals({ city }: Walk, { approvals, items }: Stand): void {
  const said = approvals.map(({ assessmentId, revId }) => `${assessmentId} ${revId}`)
  expect(new Set(said).size, 'an approval is sent once').toBe(said.length)
  const decisions = [...items.values()].flatMap(({ decision_id }) => decision_id ?? [])
  expect(approvals.map(({ decisionId }) => decisionId).toSorted()).toEqual(decisions.toSorted())
  const arrived = [...city.batches.values()].flatMap(({ records }) => records)
  const told = arrived.flatMap((record) =>
    record.kind === 'review' && record.body
      ? [`${record.body.assessmentId} ${record.body.targetRevId}`]
      : [],
  )
  expect(new Set(told).size, 'the city hears of it once').toBe(told.length)
}

/** What was sent stays word for word; only its answer is still to come. */
export function checkKept(before: Stand, after: Stand): void {
  for (const { decisionId, line } of before.approvals) {
    expect(after.approvals.find((one) => one.decisionId === decisionId)?.line).toBe(line)
  }
  for (const [id, was] of before.batches) {
    if (was.sent_at === null) continue
    expect(sentOf(after.batches.get(id)!)).toEqual(sentOf(was))
    expect(contentOf(after, id)).toEqual(contentOf(before, id))
  }
}

function sentOf(batch: BatchRow): object {
  return { ...batch, state: 'sent', settled_at: null }
}

function contentOf({ items }: Stand, batchId: string): object[] {
  return [...items.values()].filter(({ batch_id }) => batch_id === batchId).map(withoutAnswer)
}

function withoutAnswer(item: ItemRow): object {
  return { ...item, state: 'sent', fault_code: null, reason: '', answered_at: null }
}

/** Under the rule of two a batch goes out only after another person than its maker has confirmed it. */
export function checkSecondPerson(before: Stand, after: Stand, isTwoPerson: boolean): void {
  for (const [id, { sent_at, made_by, confirmed_by }] of after.batches) {
    if (sent_at === null || before.batches.get(id)?.sent_at !== null) continue
    if (confirmed_by !== null) expect(confirmed_by).not.toBe(made_by)
    if (isTwoPerson) expect(confirmed_by).toBe('Trần Văn Hòa')
  }
}
