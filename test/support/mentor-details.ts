import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'

/** Details of a mentor with everything unknown but the name. */
export function mentorDetails(details: Partial<MentorDetails> = {}): MentorDetails {
  return { ...emptyMentor, fullName: 'Trần Văn Đức', ...details }
}
