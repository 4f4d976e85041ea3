import type { FirmImport } from '#shared/domain/firms/firm-import.ts'

import { ImportDoneNotice } from '../../table-import/import-done-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { usePastImports } from './use-firm-import.ts'
import { useUndoOfImport } from './use-undo-of-import.ts'

export function ImportDone(props: { readonly result: FirmImport; readonly onRestart: () => void }) {
  const { firmImports } = useText()
  const { result } = props
  const undo = useUndoOfImport(result)
  // It may be taken back here or in the list of imports below.
  const { data: imports = [] } = usePastImports()
  return (
    <ImportDoneNotice
      result={<ImportResult result={result} />}
      isUndone={imports.some(({ id, undoneAt }) => id === result.id && undoneAt !== null)}
      undone={firmImports.undone}
      undo={undo}
      seeList={<LinkButton to="/firms">{firmImports.seeFirms}</LinkButton>}
      onRestart={props.onRestart}
    />
  )
}

export function ImportResult({ result }: { readonly result: FirmImport }) {
  const { firmImports, tableImports } = useText()
  const parts = [
    firmImports.doneAdded(result.addedCount),
    result.updatedCount > 0 && firmImports.doneUpdated(result.updatedCount),
    result.skippedCount > 0 && tableImports.doneSkipped(result.skippedCount),
  ]
  return <>{parts.filter((part) => part !== false).join(' · ')}</>
}
