import { Modal } from '@mantine/core'
import { Fragment } from 'react'

import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import classes from './keys-dialog.module.css'

/** Every key the form knows. */
export function KeysDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { ui } = useText()
  const { keys } = useText().assessments.editor
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={keys.title}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <dl className={classes.list}>
        {keys.rows.map(([key, does]) => (
          <Fragment key={key}>
            <dt>
              <KeyHint keys={key} />
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  )
}
