import { Modal } from '@mantine/core'
import { useState } from 'react'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useText } from '../../text/text-context.tsx'
import { ChangeMentorForm } from './change-mentor-form.tsx'
import { TargetView } from './target-view.tsx'
import { WithdrawForm } from './withdraw-form.tsx'
import { useOpenedTarget, type NamedTarget } from './use-targets.ts'

/** A form keeps the assignment it was opened for: saving changes the row before the form is done with it. */
type Shown =
  | { readonly form: 'view' }
  | { readonly form: 'change' | 'withdraw'; readonly assignment: TargetAssignment }

type TargetAssignment = NonNullable<NamedTarget['assignment']>

const view: Shown = { form: 'view' }

/** A firm of the campaign: who goes there and why, and what can be done about it. */
export function TargetDialog(props: {
  readonly campaign: Campaign
  /** Null while closed. */
  readonly target: NamedTarget | null
  readonly onClose: () => void
}) {
  const { ui } = useText()
  const target = useOpenedTarget(props.campaign.id, props.target)
  const [shown, setShown] = useState<Shown>(view)
  const close = () => {
    setShown(view)
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
  const { shown, target, onShow, onDone } = props
  const { assignment } = target
  const back = () => onShow(view)
  if (shown.form === 'change') {
    return <ChangeMentorForm assignment={shown.assignment} onDone={onDone} onCancel={back} />
  }
  if (shown.form === 'withdraw') {
    return <WithdrawForm assignment={shown.assignment} onDone={onDone} onCancel={back} />
  }
  return (
    <TargetView
      campaign={props.campaign}
      target={target}
      onChange={() => assignment && onShow({ form: 'change', assignment })}
      onWithdraw={() => assignment && onShow({ form: 'withdraw', assignment })}
      onDone={onDone}
    />
  )
}
