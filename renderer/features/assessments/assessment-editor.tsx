import { useMemo, useState } from 'react'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useChangePreferences, usePreferences } from '../../client/use-preferences.ts'
import classes from './assessment-editor.module.css'
import { EditorHeader } from './editor-header.tsx'
import { EditorPartsContext, EvidenceContext, type EditorParts } from './editor-parts.ts'
import { EditorDialogs, type OpenDialog } from './editor-dialogs.tsx'
import { focusQuestion, questionInFocus } from './focus-question.ts'
import { FormBody } from './form-body.tsx'
import type { EditorSession } from './editor-session.ts'
import { nextUnanswered, type OutlineSection } from './form-outline.ts'
import { LivePanel } from './live-panel.tsx'
import { CommentsContext, type WorkComments } from './comments-on-work.ts'
import { ReturnedBanner } from './returned-banner.tsx'
import { SavingFaults } from './saving-faults.tsx'
import { SectionNav } from './section-nav.tsx'
import { useColumnPaste } from './use-column-paste.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useEditorSession } from './use-editor-session.ts'
import { useEvidence } from './use-evidence.ts'
import { useOutline } from './use-outline.ts'
import { useQuestionInAddress } from './use-question-in-address.ts'

/** The form, its sections on the left, the live result on the right. */
export function AssessmentEditor(props: {
  readonly assessment: Assessment
  readonly instrument: InstrumentDefinition
  readonly previous: Assessment | null
  readonly firm: Firm | null
  readonly comments: WorkComments
}) {
  const { instrument, previous, firm, comments } = props
  const session = useEditorSession(props.assessment)
  const evidence = useEvidence(props.assessment.id)
  const { editorOrder } = usePreferences()
  const changePreferences = useChangePreferences()
  const { outline, uses, optionPoints } = useOutline(instrument, editorOrder)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const column = useColumnPaste(session, outline)
  const { pasteColumn } = column
  const parts = useMemo<EditorParts>(() => {
    const explain = (criterion: string) => setDialog({ kind: 'explanation', criterion })
    const chooseNorms = () => setDialog({ kind: 'norms' })
    const form = { session, instrument, previous, firm, uses, optionPoints }
    return { ...form, explain, chooseNorms, pasteColumn, canEdit: true }
  }, [session, instrument, previous, firm, uses, optionPoints, pasteColumn])

  const goToNextOpen = () => goToNextUnanswered(outline, session)
  useEditorKeys({
    undo: () => void session.undo(),
    redo: () => void session.redo(),
    find: () => setDialog({ kind: 'find' }),
    nextOpen: goToNextOpen,
    help: () => setDialog({ kind: 'keys' }),
  })
  useQuestionInAddress()

  return (
    <EditorPartsContext value={parts}>
      <CommentsContext value={comments}>
        <EvidenceContext value={evidence}>
          <div className={classes.screen}>
            <EditorHeader
              order={editorOrder}
              onOrder={(order) => changePreferences({ editorOrder: order })}
              onUnit={(moneyUnit) => {
                session.setUnit(moneyUnit)
                changePreferences({ moneyUnit })
              }}
              onFind={() => setDialog({ kind: 'find' })}
              onNorms={parts.chooseNorms}
              onKeys={() => setDialog({ kind: 'keys' })}
            />
            <ReturnedBanner outline={outline} />
            <EditorColumns outline={outline} onNextOpen={goToNextOpen} />
          </div>
          <EditorDialogs open={dialog} onOpen={setDialog} column={column} />
        </EvidenceContext>
      </CommentsContext>
    </EditorPartsContext>
  )
}

function goToNextUnanswered(outline: readonly OutlineSection[], session: EditorSession): void {
  const inputs = [...new Set(outline.flatMap((section) => section.inputs))]
  const key = nextUnanswered(inputs, session.state().content.answers, questionInFocus())
  if (key !== null) focusQuestion(key)
}

function EditorColumns(props: {
  readonly outline: readonly OutlineSection[]
  readonly onNextOpen: () => void
}) {
  return (
    <>
      <SavingFaults />
      <div className={classes.columns}>
        <div className={classes.nav}>
          <SectionNav {...props} />
        </div>
        <FormBody outline={props.outline} />
        <div className={classes.panel}>
          <LivePanel />
        </div>
      </div>
    </>
  )
}
