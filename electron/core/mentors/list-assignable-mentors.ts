import type { ReadDb } from '#core/database/schema.ts'
import type { ConflictOfInterest } from '#shared/domain/mentors/conflict-of-interest.ts'
import { tellApart } from '#shared/domain/mentors/tell-apart.ts'

import { listNamesakes } from './mentor-list-repository.ts'
import { listActiveDetails } from './mentor-repository.ts'

/** What the solver needs to know of a mentor; the load comes from the assignments. */
export type MentorForAssignment = {
  readonly mentorId: string
  /** Told apart from namesakes. */
  readonly name: string
  /** Ids of key sectors. */
  readonly sectors: readonly string[]
  readonly wardCode: string | null
  /** Codes of the wards where the mentor works; none means anywhere. */
  readonly wards: readonly string[]
  readonly languages: readonly string[]
  /** Firms in a month; null when nobody has said. */
  readonly capacityPerMonth: number | null
  readonly conflicts: readonly ConflictOfInterest[]
  /** Days, both included. */
  readonly unavailable: readonly { readonly from: string; readonly until: string }[]
}

/**
 * Everyone who may be given firms, by given name: all but those paused or removed. Whether somebody
 * is recognised is a matter of the national network, not of the association's own work. With ids,
 * only those of them.
 */
export async function listAssignableMentors(
  db: ReadDb,
  mentorIds: readonly string[] | null = null,
): Promise<MentorForAssignment[]> {
  const mentors = await listActiveDetails(db, mentorIds)
  const apart = tellApart(await listNamesakes(db))
  return mentors.map(({ id, name, details }) => ({
    mentorId: id,
    name: apart.get(id) ?? name,
    sectors: details.fieldsRegistered,
    wardCode: details.wardCode,
    wards: details.availability.wards,
    languages: details.languages.map(({ language }) => language),
    capacityPerMonth: details.availability.capacityPerMonth,
    conflicts: details.conflictDeclaration,
    unavailable: details.availability.absences.map(({ from, until }) => ({ from, until })),
  }))
}
