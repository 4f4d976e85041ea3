import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

import { useText } from '../text/text-context.tsx'
import classes from './confirm-dialog.module.css'
import { PrimaryButton } from './primary-button.tsx'
import { QuietButton } from './quiet-button.tsx'

/** Asks before something that cannot simply be undone; the button says what will be done. */
export function ConfirmDialog(props: {
  readonly opened: boolean
  readonly title: string
  readonly confirm: string
  /** For the button that changes nothing, where “cancel” could be misread. */
  readonly keep?: string
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { ui } = useText()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={classes.words}>{props.children}</div>
      <div className={classes.buttons}>
        <QuietButton onClick={props.onClose} data-autofocus>
          {props.keep ?? ui.cancel}
        </QuietButton>
        <PrimaryButton onClick={props.onConfirm} loading={props.busy ?? false}>
          {props.confirm}
        </PrimaryButton>
      </div>
    </Modal>
  )
}
