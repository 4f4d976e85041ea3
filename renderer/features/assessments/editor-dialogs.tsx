import { useEffect, useRef } from 'react'

import { ExplanationDrawer } from './explanation-drawer.tsx'
import { FindQuestionDialog } from './find-question-dialog.tsx'
import { focusQuestion } from './focus-question.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { NormsDialog } from './norms-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import type { ColumnPaste } from './use-column-paste.ts'

export type OpenDialog =
  | { readonly kind: 'find' }
  | { readonly kind: 'norms' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'explanation'; readonly criterion: string }
  | null

/** Everything that opens above the form; at most one at a time. */
export function EditorDialogs(props: {
  readonly open: OpenDialog
  readonly onOpen: (dialog: OpenDialog) => void
  readonly column: ColumnPaste
}) {
  const { open, onOpen, column } = props
  const close = () => onOpen(null)
  const goingTo = useRef<string | null>(null)
  const goTo = (key: string) => {
    goingTo.current = key
    close()
  }
  // Effects of the dialog come first: it gives the focus back only where nobody has moved it since.
  useEffect(() => {
    if (open !== null || goingTo.current === null) return
    focusQuestion(goingTo.current)
    goingTo.current = null
  }, [open])
  return (
    <>
      <ExplanationDrawer
        criterionCode={open?.kind === 'explanation' ? open.criterion : null}
        onClose={close}
        onGoTo={goTo}
      />
      <NormsDialog opened={open?.kind === 'norms'} onClose={close} />
      <FindQuestionDialog opened={open?.kind === 'find'} onClose={close} onChoose={goTo} />
      <KeysDialog opened={open?.kind === 'keys'} onClose={close} />
      <PasteDialog
        cells={column.offer?.cells ?? null}
        leftOver={column.offer?.leftOver ?? 0}
        onFill={column.fill}
        onClose={column.drop}
      />
    </>
  )
}
