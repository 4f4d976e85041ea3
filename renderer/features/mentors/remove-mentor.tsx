import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from 'react-router'

import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useRemoveMentor } from './use-mentors.ts'

/** Moves the mentor to the bin; the list then offers to bring them back. */
export function RemoveMentor({ mentor }: { readonly mentor: Pick<Mentor, 'id' | 'details'> }) {
  const { failures, mentors } = useText()
  const { page } = mentors
  const navigate = useNavigate()
  const [opened, { open, close }] = useDisclosure(false)
  const name = mentorName(mentor.details)
  const removedMentor = { id: mentor.id, name }
  const { mutate, isPending, data, error } = useRemoveMentor(mentor.id, () => {
    void navigate('/mentors', { state: { removedMentor } })
  })
  const failure = data?.ok === false ? data.failure : null
  return (
    <>
      <QuietButton onClick={open}>{page.remove}</QuietButton>
      <ConfirmDialog
        opened={opened}
        title={page.removeAsk(name)}
        confirm={page.remove}
        busy={isPending}
        onConfirm={() => mutate()}
        onClose={close}
      >
        <p>{page.removeNote}</p>
        {failure && (
          <Notice tone="fault">
            {failure.code === 'mentor/in-use'
              ? page.inUse(failure.firms, failure.hours)
              : failures.other.remedy}
          </Notice>
        )}
        {error && <FailureNotice error={error} />}
      </ConfirmDialog>
    </>
  )
}
