import { FailureNotice } from '../client/failure-notice.tsx'
import styles from './table-import.module.css'
import { UndoButton, type UndoOfImport } from './undo-button.tsx'

/** The way back of an earlier import, and under it why there is none. */
export function UndoInTable({ undo }: { readonly undo: UndoOfImport }) {
  return (
    <div className={styles.undo}>
      <UndoButton undo={undo} size="sm" />
      {undo.refusal !== null && <span role="alert">{undo.refusal}</span>}
      {undo.error && <FailureNotice error={undo.error} />}
    </div>
  )
}
