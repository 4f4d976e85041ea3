import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

/** A mentor as every one begins. */
export function newMentor(id: MentorId, details: MentorDetails, now: string): Mentor {
  return {
    id,
    version: 1,
    status: 'draft',
    statusReason: null,
    recognition: null,
    details,
    userId: null,
    consent: 'none',
    photoSha256: null,
    createdAt: now,
    updatedAt: now,
  }
}
