import { expect } from 'vitest'

import type { Stand } from './open-walk.ts'
import type { CallName } from './walk-calls.ts'

type Moves = Readonly<Partial<Record<CallName, readonly string[]>>>

/** What each call may do to a batch, written down by hand; `none` is one that is not there yet. */
export const batchMoves: Moves = {
  gather: ['none draft'],
  resend: ['none draft'],
  confirmOther: ['draft confirmed'],
  reopen: ['confirmed draft'],
  send: ['draft sent', 'confirmed sent'],
  discard: ['draft discarded', 'confirmed discarded'],
  sync: ['sent settled'],
}

/** The same for an assessment in a batch; `gone` is one that is not in it any more. */
export const itemMoves: Moves = {
  gather: ['none gathered'],
  gatherMore: ['none gathered'],
  resend: ['none gathered'],
  takeOut: ['gathered gone'],
  discard: ['gathered gone'],
  send: ['gathered sent'],
  sync: ['sent accepted'],
  refuse: ['accepted refused'],
}

/** The same for an assessment in the queue. */
export const reviewMoves: Moves = {
  approve: ['waiting approved'],
  withdraw: ['approved waiting'],
  send: ['approved batched'],
  sync: ['batched accepted'],
  refuse: ['accepted refused'],
  mend: ['refused waiting'],
}

/** A refusal is fetched by a sync, which takes along whatever waits. */
const sameAs: Readonly<Partial<Record<CallName, CallName>>> = { refuse: 'sync' }

type States = ReadonlyMap<string, string>

export function checkMoves(name: CallName, before: Stand, after: Stand): string[] {
  const [was, is] = [statesOf(before), statesOf(after)]
  return [
    ...checkKind(name, 'batch', { was: was.batches, is: is.batches, allowed: batchMoves }),
    ...checkKind(name, 'item', { was: was.items, is: is.items, allowed: itemMoves }),
    ...checkKind(name, 'review', { was: was.reviews, is: is.reviews, allowed: reviewMoves }),
  ]
}

function statesOf({ batches, items, reviews }: Stand) {
  return {
    batches: new Map([...batches].map(([id, { state }]) => [id, state])),
    items: new Map([...items].map(([id, { state }]) => [id, state])),
    reviews,
  }
}

function checkKind(
  name: CallName,
  kind: string,
  { was, is, allowed }: { readonly was: States; readonly is: States; readonly allowed: Moves },
): string[] {
  const may = [...(allowed[name] ?? []), ...(allowed[sameAs[name] ?? name] ?? [])]
  const moves = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [from, to] = [was.get(id) ?? 'none', is.get(id) ?? 'gone']
    return from === to ? [] : [`${from} ${to}`]
  })
  for (const move of moves) expect(may, `${name}, of ${kind}`).toContain(move)
  return moves.map((move) => `${kind}: ${move}`)
}

/** Each of the steps above, as `checkMoves` names it. */
export const everyMove: readonly string[] = [
  ...Object.values(batchMoves).flatMap((moves) => moves.map((move) => `batch: ${move}`)),
  ...Object.values(itemMoves).flatMap((moves) => moves.map((move) => `item: ${move}`)),
  ...Object.values(reviewMoves).flatMap((moves) => moves.map((move) => `review: ${move}`)),
]
