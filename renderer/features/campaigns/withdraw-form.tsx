import { useState } from 'react'

import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import { BecauseField, isReason } from './because-field.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction } from './use-campaigns.ts'

/** Takes a firm from its mentor, with the reason. */
export function WithdrawForm(props: {
  readonly assignment: NonNullable<TargetRow['assignment']>
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const { assignments: text, ui } = useText()
  const app = useAppClient()
  const [because, setBecause] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const withdraw = useCampaignAction(app.assignments.withdraw)
  const { id: assignmentId, version } = props.assignment
  const go = () => {
    setIsChecked(true)
    if (!isReason(because)) return
    withdraw.mutate({ assignmentId, version, because }, { onSuccess: props.onDone })
  }
  return (
    <div className={styles.stack}>
      <BecauseField value={because} isChecked={isChecked} onChange={setBecause} />
      <ActionFault error={withdraw.error} />
      <div className={styles.row}>
        <PrimaryButton loading={withdraw.isPending} onClick={go}>
          {text.dialog.withdraw}
        </PrimaryButton>
        <QuietButton onClick={props.onCancel}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}
