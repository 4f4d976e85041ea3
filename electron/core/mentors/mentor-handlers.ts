import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { addMentor } from './add-mentor.ts'
import { changeMentor } from './change-mentor.ts'
import { listMentors } from './list-mentors.ts'
import type { MentorCore } from './mentor-core.ts'
import { listMentorHistory } from './mentor-history-repository.ts'
import { findMentor } from './mentor-repository.ts'
import { removeMentor } from './remove-mentor.ts'
import { restoreMentor } from './restore-mentor.ts'

export function mentorHandlers(core: MentorCore): AppHandlers['mentors'] {
  return {
    search: async (wanted) => succeeded(await listMentors(core, wanted)),
    get: async ({ mentorId }) => {
      const mentor = await findMentor(core.db, mentorId)
      return mentor === undefined ? failed({ code: 'mentor/not-found' }) : succeeded(mentor)
    },
    add: (details) => addMentor(core, details),
    change: (change) => changeMentor(core, change),
    remove: ({ mentorId }) => removeMentor(core, mentorId),
    restore: ({ mentorId }) => restoreMentor(core, mentorId),
    history: async ({ mentorId }) => succeeded(await listMentorHistory(core.db, mentorId)),
  }
}
