import type { FirmImport } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { UndoImport } from './undo-import.tsx'

export function ImportDone(props: { readonly result: FirmImport; readonly onRestart: () => void }) {
  const { firmImports, tableImports } = useText()
  const { result } = props
  return (
    <Notice
      tone="done"
      title={`${tableImports.doneTitle}: ${result.fileName}`}
      actions={
        <>
          <LinkButton to="/firms">{firmImports.seeFirms}</LinkButton>
          <UndoImport firmImport={result} />
          <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
        </>
      }
    >
      <ImportResult result={result} />
    </Notice>
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
