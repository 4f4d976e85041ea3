import { expect } from 'vitest'

import type { Row, Stand, Walk } from './open-walk.ts'

/** Given out: a mentor knows of it or is about to. */
const isGiven = ({ state }: Row) => state === 'confirmed' || state === 'sent'
const isHeld = (row: Row) => row.state === 'proposed' || isGiven(row)

/** What must hold whatever was called, counted from the bare rows. */
export function checkStanding(walk: Walk, { rows, absences }: Stand): void {
  const all = [...rows.values()]
  const standing = all.filter(({ state }) => state !== 'withdrawn')
  const places = standing.map(({ campaign_id, firm_id }) => `${campaign_id} ${firm_id}`)
  expect(new Set(places).size, 'a firm has one mentor in a campaign').toBe(places.length)
  for (const { firm_id, lead_mentor_id, co_mentor_id } of standing) {
    expect(walk.forbidden, 'a conflict of interest').not.toContain(`${lead_mentor_id} ${firm_id}`)
    expect(walk.forbidden, 'a conflict of interest').not.toContain(`${co_mentor_id} ${firm_id}`)
    expect(co_mentor_id, 'goes along with another').not.toBe(lead_mentor_id)
  }
  for (const { campaign_id, lead_mentor_id, co_mentor_id } of all.filter(isGiven)) {
    expect(absences, 'given to who was left out').not.toContain(`${campaign_id} ${lead_mentor_id}`)
    expect(absences, 'given to who was left out').not.toContain(`${campaign_id} ${co_mentor_id}`)
  }
  for (const [mentorId, most] of walk.perMonth) {
    const given = all.filter((row) => isGiven(row) && row.lead_mentor_id === mentorId)
    expect(given.length, 'firms of a month').toBeLessThanOrEqual(most)
  }
  for (const [campaignId, most] of walk.perMentor) {
    const here = all.filter((row) => row.campaign_id === campaignId)
    for (const mentorId of walk.mentorIds) {
      const own = here.filter((row) => isGiven(row) && row.lead_mentor_id === mentorId)
      const done = here.filter((row) => row.state === 'done' && row.lead_mentor_id === mentorId)
      if (own.length === 0) continue
      expect(own.length + done.length, 'firms of a campaign').toBeLessThanOrEqual(most)
    }
  }
}

/** What is proposed anew is proposed to who has room, is in the campaign, and was not taken off the firm. */
export function checkProposed(
  walk: Walk,
  { before, after }: { readonly before: Stand; readonly after: Stand },
  takenOff: ReadonlySet<string>,
): void {
  const news = [...after.rows.values()].filter(({ id }) => !before.rows.has(id))
  for (const { campaign_id, firm_id, lead_mentor_id } of news) {
    expect(takenOff).not.toContain(`${campaign_id} ${firm_id} ${lead_mentor_id}`)
    expect(after.absences).not.toContain(`${campaign_id} ${lead_mentor_id}`)
    const held = [...after.rows.values()].filter(
      (row) =>
        row.lead_mentor_id === lead_mentor_id &&
        (row.campaign_id === campaign_id ? isHeld(row) : isGiven(row)),
    )
    expect(held.length, 'room').toBeLessThanOrEqual(walk.perMonth.get(lead_mentor_id) ?? 0)
  }
}
