import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import type { MentorPaperText } from './mentor-paper-text-vi.ts'

/** What the profile on paper is made of. */
export type Profile = {
  readonly mentor: Mentor
  /** Null leaves them out, and says so on the paper. */
  readonly restricted: MentorRestricted | null
  readonly sectors: readonly string[]
  readonly photo: Uint8Array | null
  readonly text: MentorPaperText
}
