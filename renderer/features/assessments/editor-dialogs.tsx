import { ExplanationDrawer } from './explanation-drawer.tsx'
import { FindQuestionDialog } from './find-question-dialog.tsx'
import { focusQuestion } from './focus-question.ts'
import { NormsDialog } from './norms-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import type { ColumnPaste } from './use-column-paste.ts'

export type OpenDialog =
  | { readonly kind: 'find' }
  | { readonly kind: 'norms' }
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
  const goTo = (key: string) => {
    close()
    // The dialog gives the focus back first.
    setTimeout(() => focusQuestion(key), 200)
  }
  return (
    <>
      <ExplanationDrawer
        criterionCode={open?.kind === 'explanation' ? open.criterion : null}
        onClose={close}
        onGoTo={goTo}
      />
      <NormsDialog opened={open?.kind === 'norms'} onClose={close} />
      <FindQuestionDialog opened={open?.kind === 'find'} onClose={close} onChoose={goTo} />
      <PasteDialog
        cells={column.offer?.cells ?? null}
        leftOver={column.offer?.leftOver ?? 0}
        onFill={column.fill}
        onClose={column.drop}
      />
    </>
  )
}
