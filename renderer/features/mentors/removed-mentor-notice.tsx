import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { z } from 'zod'

import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useMentorChange } from './use-mentors.ts'

/** Left in the address's state by the page of a mentor who was removed there. */
const removedMentorSchema = z.object({
  removedMentor: z.object({ id: mentorIdSchema, name: z.string() }),
})

/** Says who was removed and brings them back when asked. */
export function RemovedMentorNotice() {
  const { mentors } = useText()
  const app = useAppClient()
  const parsed = removedMentorSchema.safeParse(useLocation().state)
  const restore = useMentorChange(app.mentors.restore)
  const [isRestored, setIsRestored] = useState(false)
  if (!parsed.success) return null

  const { id, name } = parsed.data.removedMentor
  if (isRestored) {
    return (
      <Notice tone="done">
        <Link to={`/mentors/${id}`}>{mentors.restored(name)}</Link>
      </Notice>
    )
  }
  const failure = restore.data?.ok === false ? restore.data.failure : null
  return (
    <Notice
      tone="info"
      actions={
        <QuietButton
          loading={restore.isPending}
          onClick={() =>
            restore.mutate({ mentorId: id }, { onSuccess: ({ ok }) => setIsRestored(ok) })
          }
        >
          {mentors.undoRemove}
        </QuietButton>
      }
    >
      <p>{mentors.removed(name)}</p>
      {failure?.code === 'mentor/person-taken' && <p>{mentors.restoreTaken(failure.name)}</p>}
      {failure?.code === 'mentor/not-found' && <p>{mentors.restoreFailed}</p>}
      {restore.error && <FailureNotice error={restore.error} />}
    </Notice>
  )
}
