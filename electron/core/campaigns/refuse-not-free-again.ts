import type { ReadDb } from '#core/database/schema.ts'
import type { AssignmentScene } from '#shared/domain/campaigns/assignment-scene.ts'
import { canHaveBack, type GivenBack } from '#shared/domain/campaigns/can-have-back.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { MentorNotFreeAgain } from '#shared/domain/campaigns/campaign-failures.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import type { StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { readScene } from './read-scene.ts'

/** An assignment as it stands and as an undo would leave it; null where it would be gone. */
export type Turned = { readonly now: StoredAssignment; readonly then: StoredAssignment | null }

/**
 * An undo gives firms back; while it was not made, their mentors may have got others in another campaign,
 * have left this one, or have declared a conflict. Proposals may come back all the same: they are looked
 * at again when they are accepted.
 */
export async function refuseNotFreeAgain(
  core: CampaignCore,
  db: ReadDb,
  about: {
    readonly campaign: Campaign
    readonly turned: readonly Turned[]
    /** Who takes part again by the same undo; null where nobody does. */
    readonly broughtBack: string | null
  },
): Promise<MentorNotFreeAgain | null> {
  const given = about.turned.flatMap(givenBack)
  if (given.length === 0) return null
  const firmIds = given.map(({ firmId }) => firmId)
  const firms = await listAssignableFirms(db, about.campaign, firmIds)
  const firmOf = new Map(firms.map((firm) => [firm.firmId, firm]))
  const scene = await readScene(core, db, about.campaign)
  return canHaveBack(given, asItWouldBe(scene, about), firmOf)
    ? null
    : { code: 'campaign/mentor-not-free-again' }
}

/** Whoever would have the firm, and has it not now. */
function givenBack({ now, then }: Turned): GivenBack[] {
  if (then?.state !== 'confirmed') return []
  const { firmId, leadMentorId, coMentorId } = then
  const has = now.state === 'withdrawn' ? [] : [now.leadMentorId, now.coMentorId]
  const wanted = [
    { firmId, mentorId: leadMentorId, isLead: true },
    ...(coMentorId === null ? [] : [{ firmId, mentorId: coMentorId, isLead: false }]),
  ]
  return wanted.filter(({ mentorId, isLead }) =>
    isLead ? has[0] !== mentorId : !has.includes(mentorId),
  )
}

function asItWouldBe(
  scene: AssignmentScene,
  { turned, broughtBack }: Pick<Parameters<typeof refuseNotFreeAgain>[2], 'turned' | 'broughtBack'>,
): AssignmentScene {
  const alreadyHere = new Map(scene.alreadyHere)
  const add = (mentorId: string, count: number) => {
    const own = alreadyHere.get(mentorId) ?? { here: 0, done: 0 }
    alreadyHere.set(mentorId, { ...own, here: own.here + count })
  }
  for (const { now, then } of turned) {
    if (now.state !== 'withdrawn') add(now.leadMentorId, -1)
    if (then !== null) add(then.leadMentorId, 1)
  }
  const leftOut = new Set([...scene.leftOut].filter((mentorId) => mentorId !== broughtBack))
  return { ...scene, alreadyHere, leftOut }
}
