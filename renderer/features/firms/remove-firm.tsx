import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from 'react-router'

import type { Firm } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useRemoveFirm } from './use-firm.ts'

/** Moves the firm to the bin; the list then offers to bring it back. */
export function RemoveFirm({ firm }: { readonly firm: Pick<Firm, 'id' | 'name'> }) {
  const { failures, firmPage } = useText()
  const navigate = useNavigate()
  const [opened, { open, close }] = useDisclosure(false)
  const { mutate, isPending, data, error } = useRemoveFirm()
  const failure = data?.ok === false ? data.failure : null
  const remove = () => {
    mutate(firm.id, {
      onSuccess: (result) => {
        if (!result.ok) return
        void navigate('/firms', { state: { removedFirm: { id: firm.id, name: firm.name } } })
      },
    })
  }
  return (
    <>
      <QuietButton onClick={open}>{firmPage.remove}</QuietButton>
      <ConfirmDialog
        opened={opened}
        title={firmPage.removeAsk(firm.name)}
        confirm={firmPage.remove}
        busy={isPending}
        onConfirm={remove}
        onClose={close}
      >
        <p>{firmPage.removeNote}</p>
        {failure && (
          <Notice tone="fault">
            {failure.code === 'firm/has-assessments'
              ? firmPage.hasAssessments(failure.count)
              : failures.other.remedy}
          </Notice>
        )}
        {error && <FailureNotice error={error} />}
      </ConfirmDialog>
    </>
  )
}
