import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useEditorParts } from './editor-parts.ts'
import { useEditorState } from './use-editor-state.ts'

/** Said loudly, because nothing typed may be lost without a word. */
export function SavingFaults() {
  const {
    failures: words,
    assessments: { editor },
  } = useText()
  const { session } = useEditorParts()
  const failures = useEditorState(session, ({ saving }) => saving.failures)
  const isDiskFull = useEditorState(session, ({ obstacle }) => obstacle === 'disk/full')
  const refusal = useEditorState(session, (state) => state.refusal)
  return (
    <>
      {failures === 0 ? null : (
        <Notice
          tone="fault"
          title={editor.saveFailing}
          actions={<QuietButton onClick={() => void session.flush()}>{editor.saveNow}</QuietButton>}
        >
          <p>
            {isDiskFull
              ? `${words.diskFull.what}. ${words.diskFull.remedy}`
              : editor.saveFailingWhy}
          </p>
        </Notice>
      )}
      {refusal === null ? null : (
        <Notice
          tone="fault"
          title={editor.refused}
          actions={<QuietButton onClick={session.dismissRefusal}>{editor.dismiss}</QuietButton>}
        >
          <p>{refusal === 'workspace/read-only' ? words.readOnly.remedy : editor.refusedWhy}</p>
        </Notice>
      )}
    </>
  )
}
