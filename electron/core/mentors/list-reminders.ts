import type { MentorReminder } from '#shared/domain/mentors/mentor-document.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'

import { dayAfter } from './day-after.ts'
import type { MentorCore } from './mentor-core.ts'
import { listEndingDocuments } from './mentor-document-repository.ts'
import { listEndingDetails } from './mentor-repository.ts'

const mostReminders = 50

/** What has ended or ends within so many days, soonest first; of mentors still in the network. */
export async function listReminders(
  { db, surroundings }: MentorCore,
  days: number,
): Promise<MentorReminder[]> {
  const lastDay = dayAfter(surroundings.now(), days)
  const mentors = await listEndingDetails(db, lastDay, mostReminders)
  if (mentors.length === 0) return []
  const ids = mentors.map(({ id }) => id)
  const documents = await listEndingDocuments(db, ids, lastDay)
  const reminders = mentors.flatMap(({ id, name, details }) => {
    const mentorId = mentorIdSchema.parse(id)
    const certificates = [...details.shortCourses, ...details.trainingDone].flatMap((course) =>
      course.validUntil !== null && course.validUntil <= lastDay
        ? [{ what: course.name, endsOn: course.validUntil }]
        : [],
    )
    const papers = documents.filter((document) => document.mentorId === id)
    return [...certificates, ...papers].map(({ what, endsOn }) => ({
      mentorId,
      name,
      what,
      endsOn,
    }))
  })
  return reminders
    .sort((left, right) => (left.endsOn < right.endsOn ? -1 : Number(left.endsOn > right.endsOn)))
    .slice(0, mostReminders)
}
