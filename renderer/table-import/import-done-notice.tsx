import type { ReactNode } from 'react'

import { FailureNotice } from '../client/failure-notice.tsx'
import { useText } from '../text/text-context.tsx'
import { Notice } from '../ui/notice.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import styles from './table-import.module.css'
import { UndoButton, type UndoOfImport } from './undo-button.tsx'

/** What was stored and the way back; once it was taken back, that alone. */
export function ImportDoneNotice(props: {
  readonly result: ReactNode
  readonly isUndone: boolean
  /** What the list is like after it was taken back. */
  readonly undone: string
  readonly undo: UndoOfImport
  readonly seeList: ReactNode
  readonly onRestart: () => void
}) {
  const { tableImports } = useText()
  const { undo, seeList } = props
  const otherFile = <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
  if (props.isUndone) {
    return (
      <Notice
        tone="info"
        title={tableImports.undoneTitle(undo.fileName)}
        actions={
          <>
            {seeList}
            {otherFile}
          </>
        }
      >
        {props.undone}
      </Notice>
    )
  }
  return (
    <div className={styles.stack}>
      <Notice
        tone="done"
        title={`${tableImports.doneTitle}: ${undo.fileName}`}
        actions={
          <>
            {seeList}
            <UndoButton undo={undo} size="md" />
            {otherFile}
          </>
        }
      >
        {props.result}
      </Notice>
      {undo.refusal !== null && <Notice tone="fault">{undo.refusal}</Notice>}
      {undo.error && <FailureNotice error={undo.error} />}
    </div>
  )
}
