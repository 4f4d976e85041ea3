import { Link } from 'react-router'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewView } from './import-preview-view.tsx'
import { ImportRefused } from '../../table-import/import-refused.tsx'
import { ImportStart } from './import-start.tsx'
import { ImportWorking } from '../../table-import/import-working.tsx'
import { PastImports } from './past-imports.tsx'
import { useFirmImport } from './use-firm-import.ts'

/** Brings a spreadsheet of firms in: choose, look, import, undo. */
export function FirmImportScreen() {
  const { firms, firmImports } = useText()
  const flow = useFirmImport()
  const { stage } = flow
  return (
    <Screen
      wide
      title={firmImports.title}
      above={<Link to="/firms">{firms.title}</Link>}
      lead={firmImports.intro}
    >
      {flow.error && <FailureNotice error={flow.error} />}
      <ImportWorking flow={flow} task="firm-import" />
      {stage.kind === 'start' && (
        <ImportStart hasLostPreview={stage.hasLostPreview} onOpen={flow.open} />
      )}
      {stage.kind === 'refused' && (
        <ImportRefused fileName={stage.fileName} because={stage.because} onOpen={flow.open} />
      )}
      {stage.kind === 'preview' && (
        <ImportPreviewView
          preview={stage.preview}
          isBusy={flow.isBusy}
          onChoose={flow.choose}
          onApply={flow.apply}
          onRestart={flow.restart}
        />
      )}
      {stage.kind === 'done' && <ImportDone result={stage.result} onRestart={flow.restart} />}
      {stage.kind !== 'preview' && <PastImports />}
    </Screen>
  )
}
