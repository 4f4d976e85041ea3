import { expect } from 'vitest'

import type { Row, Stand } from './open-walk.ts'
import type { CallName } from './walk-calls.ts'

/**
 * What each call may do to an assignment, written down by hand: `none` is one that is not there yet,
 * `gone` one that is there no longer.
 */
export const allowedMoves: Readonly<Record<CallName, readonly string[]>> = {
  propose: ['none proposed'],
  acceptAll: ['proposed confirmed', 'proposed withdrawn'],
  // Never out of what a mentor was told, nor out of work that is done.
  undo: ['proposed gone', 'confirmed proposed', 'withdrawn proposed', 'withdrawn confirmed'],
  rebalance: [
    'none proposed',
    'proposed withdrawn',
    'confirmed withdrawn',
    'sent withdrawn',
    // Who goes along is another one: the lead mentor is told again.
    'sent confirmed',
  ],
  withdraw: ['proposed withdrawn', 'confirmed withdrawn', 'sent withdrawn'],
  // The mentor was told another day.
  planVisit: ['sent confirmed'],
  told: ['confirmed sent'],
  finish: ['confirmed done', 'sent done'],
  changeMentor: [],
  takeBack: [],
  move: [],
  addFirm: [],
  removeFirm: [],
}

/** The same for a campaign: the first acceptance starts it. */
export const allowedCampaignMoves: Readonly<Partial<Record<CallName, readonly string[]>>> = {
  move: ['planning running', 'running closed', 'closed running'],
  acceptAll: ['planning running'],
}

const changesSent: readonly CallName[] = ['withdraw', 'rebalance', 'planVisit', 'finish']
const changesLead: readonly CallName[] = ['changeMentor', 'undo']

/** Every step that assignments and campaigns took; each must be one that the call may take. */
export function checkMoves(name: CallName, before: Stand, after: Stand): string[] {
  const ids = new Set([...before.rows.keys(), ...after.rows.keys()])
  const moves = [...ids].flatMap((id) => {
    const [was, is] = [before.rows.get(id), after.rows.get(id)]
    if (was && is) checkKept(name, was, is)
    return moveOf(was?.state ?? 'none', is?.state ?? 'gone')
  })
  const campaignMoves = [...after.campaignStates].flatMap(([id, state]) =>
    moveOf(before.campaignStates.get(id) ?? 'none', state),
  )
  for (const move of moves) expect(allowedMoves[name], name).toContain(move)
  for (const move of campaignMoves) {
    expect(allowedCampaignMoves[name] ?? [], `${name}, of the campaign`).toContain(move)
  }
  return [...moves, ...campaignMoves.map((move) => `campaign ${move}`)]
}

function moveOf(was: string, is: string): string[] {
  return was === is ? [] : [`${was} ${is}`]
}

/** What was sent stays as it was told, unless somebody ends it or tells it anew; what has ended, for ever. */
function checkKept(name: CallName, was: Row, is: Row): void {
  if (was.state === 'done' || was.told === 'withdrawn') expect(is).toEqual(was)
  if (was.state === 'sent' && !changesSent.includes(name)) expect(is).toEqual(was)
  expect([is.campaign_id, is.firm_id]).toEqual([was.campaign_id, was.firm_id])
  if (!changesLead.includes(name)) expect(is.lead_mentor_id).toBe(was.lead_mentor_id)
}
