import { Link } from 'react-router'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { ImportFilePicker } from '../../table-import/import-file-picker.tsx'
import { ImportRefused } from '../../table-import/import-refused.tsx'
import { ImportWorking } from '../../table-import/import-working.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ImportDone } from './import-done.tsx'
import { MentorImportPreviewView } from './mentor-import-preview.tsx'
import { PastMentorImports } from './past-mentor-imports.tsx'
import { useMentorImport } from './use-mentor-import.ts'

/** Brings the association's own list in: choose, look, compare, import, undo. */
export function MentorImportScreen() {
  const { mentors, mentorImports, tableImports } = useText()
  const flow = useMentorImport()
  const { stage } = flow
  return (
    <Screen
      wide
      title={mentorImports.title}
      above={<Link to="/mentors">{mentors.title}</Link>}
      lead={mentorImports.intro}
    >
      {flow.error && <FailureNotice error={flow.error} />}
      <ImportWorking flow={flow} task="mentor-import" />
      {stage.kind === 'start' && (
        <>
          {stage.hasLostPreview && <Notice tone="attention">{tableImports.previewGone}</Notice>}
          <ImportFilePicker onOpen={flow.open} />
        </>
      )}
      {stage.kind === 'refused' && (
        <ImportRefused fileName={stage.fileName} because={stage.because} onOpen={flow.open} />
      )}
      {stage.kind === 'preview' && (
        <MentorImportPreviewView
          key={stage.preview.previewId}
          preview={stage.preview}
          isBusy={flow.isBusy}
          onChoose={flow.choose}
          onApply={flow.apply}
          onRestart={flow.restart}
        />
      )}
      {stage.kind === 'done' && <ImportDone result={stage.result} onRestart={flow.restart} />}
      {stage.kind !== 'preview' && <PastMentorImports />}
    </Screen>
  )
}
