import { Modal } from '@mantine/core'
import { useState } from 'react'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useText } from '../../text/text-context.tsx'
import { ChangeMentorForm } from './change-mentor-form.tsx'
import { TargetView } from './target-view.tsx'
import { WithdrawForm } from './withdraw-form.tsx'
import { useOpenedTarget, type NamedTarget } from './use-targets.ts'

type Shown = 'view' | 'change' | 'withdraw'

/** A firm of the campaign: who goes there and why, and what can be done about it. */
export function TargetDialog(props: {
  readonly campaign: Campaign
  /** Null while closed. */
  readonly target: NamedTarget | null
  readonly onClose: () => void
}) {
  const { ui } = useText()
  const target = useOpenedTarget(props.campaign.id, props.target)
  const [shown, setShown] = useState<Shown>('view')
  const close = () => {
    setShown('view')
    props.onClose()
  }
  return (
    <Modal
      opened={target !== null}
      onClose={close}
      size="52rem"
      title={target?.firmName}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {target === null ? null : (
        <Content
          campaign={props.campaign}
          target={target}
          shown={shown}
          onShow={setShown}
          onDone={close}
        />
      )}
    </Modal>
  )
}

function Content(props: {
  readonly campaign: Campaign
  readonly target: NamedTarget
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  readonly onDone: () => void
}) {
  const { assignment } = props.target
  const back = () => props.onShow('view')
  if (assignment !== null && props.shown === 'change') {
    return <ChangeMentorForm assignment={assignment} onDone={props.onDone} onCancel={back} />
  }
  if (assignment !== null && props.shown === 'withdraw') {
    return <WithdrawForm assignment={assignment} onDone={props.onDone} onCancel={back} />
  }
  return (
    <TargetView
      campaign={props.campaign}
      target={props.target}
      onChange={() => props.onShow('change')}
      onWithdraw={() => props.onShow('withdraw')}
      onDone={props.onDone}
    />
  )
}
