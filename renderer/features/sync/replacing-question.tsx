import { useState } from 'react'

import { useFormat, useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'

/** A sync that would replace more than a tenth waits until a person has said so. */
export function ReplacingQuestion(props: {
  /** `replaced/out of`, as the sync that stopped has counted. */
  readonly detail: string
  readonly onAllow: () => void
}) {
  const { replacing: text } = useText().sync
  const format = useFormat()
  const [isAsked, setIsAsked] = useState(false)
  const [replaced, outOf] = props.detail.split('/').map((count) => format.integer(Number(count)))
  return (
    <>
      <Notice
        tone="attention"
        title={text.title}
        actions={<QuietButton onClick={() => setIsAsked(true)}>{text.ask}</QuietButton>}
      >
        <p>{text.explained(replaced ?? '', outOf ?? '')}</p>
      </Notice>
      <ConfirmDialog
        opened={isAsked}
        title={text.confirmTitle}
        confirm={text.confirm}
        keep={text.keep}
        onClose={() => setIsAsked(false)}
        onConfirm={() => {
          setIsAsked(false)
          props.onAllow()
        }}
      >
        <p>{text.means}</p>
        <p>{text.kept}</p>
      </ConfirmDialog>
    </>
  )
}
