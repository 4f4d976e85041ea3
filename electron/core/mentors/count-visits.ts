import { listVisitsOf } from '#core/review/list-visits-of.ts'
import type { VisitNotToCount } from '#shared/contract/mentor-dossiers-contract.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { visitsToCount } from '#shared/domain/mentors/mentor-visit.ts'
import {
  workIdSchema,
  type CountedVisit,
  type MentorWork,
} from '#shared/domain/mentors/mentor-work.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { noteOf } from './add-work.ts'
import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { insertWork, listWork } from './mentor-work-repository.ts'

type Wanted = {
  readonly mentorId: MentorId
  readonly what: string
  readonly visits: readonly CountedVisit[]
}

/**
 * Writes down the hours of visits whose assessments were approved, all or none: day and firm are those
 * of the assessment, and no visit is counted twice.
 */
export async function countVisits(
  core: MentorCore,
  { mentorId, what, visits }: Wanted,
): Promise<Result<MentorWork[], MentorNotFound | VisitNotToCount>> {
  const { newId, now } = core.surroundings
  const counted: MentorWork[] = []
  const altered = await alterMentor<VisitNotToCount>(core, mentorId, async ({ userId }, tx) => {
    const known = new Set((await listWork(tx, mentorId)).map((work) => work.visitRecordId))
    const ofMentor = userId === null ? [] : await listVisitsOf(tx, userId)
    const open = new Map(visitsToCount(ofMentor, known).map((visit) => [visit.recordId, visit]))
    for (const { recordId, minutes } of visits) {
      const visit = open.get(recordId)
      if (!visit) return failed({ code: 'mentor/visit-not-to-count', recordId })
      open.delete(recordId)
      const { visitedOn: workedOn, firmName } = visit
      const id = workIdSchema.parse(newId())
      counted.push({ id, workedOn, firmName, what, minutes, visitRecordId: recordId })
    }
    for (const work of counted) await insertWork(tx, mentorId, work, now().toISOString())
    return succeeded({ parts: {}, event: 'work_added', note: counted.map(noteOf).join('; ') })
  })
  return altered.ok ? succeeded(counted) : altered
}
