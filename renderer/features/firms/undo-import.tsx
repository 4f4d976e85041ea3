import type { FirmImport, ImportNotUndoable } from '#shared/domain/firms/firm-import.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import styles from '../../table-import/table-import.module.css'
import { useUndoImport } from './use-firm-import.ts'

/** Takes a whole import back, or says which firms stand in the way. */
export function UndoImport(props: { readonly firmImport: FirmImport; readonly isShort?: boolean }) {
  const { failures, firmImports, tableImports } = useText()
  const { firmImport } = props
  const { mutate, isPending, data, error } = useUndoImport()
  if (data?.ok === true || firmImport.undoneAt !== null) {
    return <span role="status">{firmImports.undone}</span>
  }
  const failure = data?.failure ?? null
  return (
    <>
      <QuietButton
        size={props.isShort ? 'sm' : 'md'}
        loading={isPending}
        aria-label={tableImports.undoOf(firmImport.fileName)}
        onClick={() => mutate(firmImport.id)}
      >
        {tableImports.undo}
      </QuietButton>
      {failure && (
        <span role="alert" className={styles.because}>
          {failure.code === 'import/not-undoable'
            ? whyNot(failure, firmImports)
            : failures.other.remedy}
        </span>
      )}
      {error && <FailureNotice error={error} />}
    </>
  )
}

function whyNot(failure: ImportNotUndoable, words: Text['firmImports']): string {
  return failure.because === 'firms-in-use'
    ? words.notUndoable['firms-in-use'](failure.firmNames.join(', '))
    : words.notUndoable[failure.because]
}
