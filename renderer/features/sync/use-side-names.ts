import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'

import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useText } from '../../text/text-context.tsx'

/** What the two versions are called: the other one is mostly the reader's own. */
export function useSideNames({ theirAuthor }: SyncConflict) {
  const { conflicts: text } = useText()
  const { data: status } = useSyncStatus()
  const isYours =
    status?.enrolment.state === 'enrolled' && status.enrolment.userId === theirAuthor.userId
  return {
    city: text.city,
    theirs: isYours ? text.yours : text.theirs,
    allTheirs: isYours ? text.allYours : text.allTheirs,
  }
}
