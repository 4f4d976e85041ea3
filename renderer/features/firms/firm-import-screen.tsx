import { useState } from 'react'
import { Link } from 'react-router'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useAppEvent } from '../../client/use-app-event.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewView } from './import-preview-view.tsx'
import { ImportRefused } from './import-refused.tsx'
import { ImportStart } from './import-start.tsx'
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
      {flow.readingFile !== null && <Progress words={firmImports.reading(flow.readingFile)} />}
      {flow.isApplying && <Progress words={firmImports.applying} />}
      {stage.kind === 'start' && (
        <ImportStart hasLostPreview={stage.hasLostPreview} onOpen={flow.open} />
      )}
      {stage.kind === 'refused' && (
        <ImportRefused fileName={stage.fileName} because={stage.because} onOpen={flow.open} />
      )}
      {stage.kind === 'preview' && (
        <ImportPreviewView
          preview={stage.preview}
          isBusy={flow.readingFile !== null || flow.isApplying}
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

/** How far a long piece of work has come, as the application tells it. */
function Progress({ words }: { readonly words: string }) {
  const { firmImports } = useText()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useAppEvent((event) => {
    if (event.kind === 'progress' && event.task.startsWith('firm-import')) setProgress(event)
  })
  return (
    <Notice tone="info" title={words}>
      {progress && progress.total > 0 && (
        <>
          <progress value={progress.done} max={progress.total} aria-label={words} />{' '}
          {firmImports.progress(progress.done, progress.total)}
        </>
      )}
    </Notice>
  )
}
