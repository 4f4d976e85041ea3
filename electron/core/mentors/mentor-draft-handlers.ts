import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import { deleteMentorDraft, findMentorDraft, putMentorDraft } from './mentor-draft-repository.ts'

export function mentorDraftHandlers({
  db,
  surroundings,
}: Pick<MentorCore, 'db' | 'surroundings'>): AppHandlers['mentorDrafts'] {
  return {
    get: async ({ mentorId }) => succeeded((await findMentorDraft(db, mentorId)) ?? null),
    keep: async ({ mentorId, version, draft }) => {
      const keptAt = surroundings.now().toISOString()
      const kept = { draft, version, keptAt }
      await db.transaction().execute((tx) => putMentorDraft(tx, mentorId, kept))
      return succeeded({ keptAt })
    },
    discard: async ({ mentorId }) => {
      await db.transaction().execute((tx) => deleteMentorDraft(tx, mentorId))
      return succeeded()
    },
  }
}
