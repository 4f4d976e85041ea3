import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { Link } from 'react-router'

import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { SaveStatus, type SaveState } from '../../ui/save-status.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useEditorParts } from './editor-parts.ts'
import type { EditorState } from './editor-session.ts'
import classes from './editor-header.module.css'
import type { EditorOrder } from './form-outline.ts'
import type { MoneyUnit } from './read-typed-value.ts'
import { useEditorState } from './use-editor-state.ts'
import { VisitDate } from './visit-date.tsx'

/** Which firm, which year, what is saved; the order of the questions and the unit of money. */
export function EditorHeader(props: {
  readonly order: EditorOrder
  readonly onOrder: (order: EditorOrder) => void
  readonly onUnit: (unit: MoneyUnit) => void
  readonly onFind: () => void
  readonly onNorms: () => void
  readonly onKeys: () => void
}) {
  const { ui } = useText()
  const { editor, norms } = useText().assessments
  const { session, canEdit } = useEditorParts()
  const assessment = useEditorState(session, (state) => state.assessment)
  return (
    <>
      <header className={classes.header}>
        <div className={classes.titles}>
          <h1 className={classes.firm}>
            <Link to={`/firms/${assessment.firmId}`}>{assessment.firmName}</Link>
          </h1>
          <span>{editor.referenceYear(assessment.content.referenceYear)}</span>
          {assessment.isSample ? <StateBadge tone="sample">{ui.sample}</StateBadge> : null}
          <SavedWords />
        </div>
        <div className={classes.actions}>
          {canEdit ? <UndoRedo /> : null}
          <Tooltip label={`${editor.keys.title} (F1)`}>
            <ActionIcon color="gray" aria-label={editor.keys.title} onClick={props.onKeys}>
              <IconKeyboard aria-hidden size="1.5rem" stroke={1.75} />
            </ActionIcon>
          </Tooltip>
          <QuietButton
            leftSection={<IconSearch aria-hidden size="1.125rem" />}
            onClick={props.onFind}
          >
            {editor.find}
          </QuietButton>
          <AskLaterLink />
          <LinkButton to={`/assessments/${assessment.id}/result`}>{editor.result}</LinkButton>
        </div>
      </header>
      <div className={classes.choices}>
        <OrderChoice order={props.order} onOrder={props.onOrder} />
        <UnitChoice onUnit={props.onUnit} />
        <QuietButton onClick={props.onNorms}>{norms.button}</QuietButton>
        <VisitDate />
      </div>
    </>
  )
}

function OrderChoice(props: {
  readonly order: EditorOrder
  readonly onOrder: (order: EditorOrder) => void
}) {
  const { editor } = useText().assessments
  return (
    <SegmentedControl
      aria-label={editor.order}
      value={props.order}
      transitionDuration={0}
      data={[
        { value: 'data-sheet', label: editor.byDataSheet },
        { value: 'criteria', label: editor.byCriterion },
      ]}
      onChange={(value) => props.onOrder(value)}
    />
  )
}

function UnitChoice(props: { readonly onUnit: (unit: MoneyUnit) => void }) {
  const { editor } = useText().assessments
  const { session } = useEditorParts()
  const unit = useEditorState(session, (state) => state.unit)
  return (
    <div className={classes.unit}>
      <span aria-hidden>{editor.unit}</span>
      <SegmentedControl
        aria-label={editor.unit}
        value={String(unit)}
        transitionDuration={0}
        data={[
          { value: '1', label: editor.units.dong },
          { value: '1000000', label: editor.units.million },
          { value: '1000000000', label: editor.units.billion },
        ]}
        onChange={(value) => props.onUnit(Number(value) as MoneyUnit)}
      />
    </div>
  )
}

function AskLaterLink() {
  const { editor } = useText().assessments
  const { session } = useEditorParts()
  const id = session.state().assessment.id
  const count = useEditorState(
    session,
    ({ content }) =>
      Object.values(content.answers).filter(({ status }) => status === 'ask_later').length,
  )
  return <LinkButton to={`/assessments/${id}/ask-later`}>{editor.askLater(count)}</LinkButton>
}

function SavedWords() {
  const { session } = useEditorParts()
  const saving = useEditorState(session, (state) => state.saving)
  const savedAt = useEditorState(session, (state) => state.savedAt)
  const updatedAt = useEditorState(session, ({ assessment }) => assessment.updatedAt)
  return <SaveStatus state={toSaveState(saving, savedAt?.toISOString() ?? updatedAt)} />
}

function toSaveState(saving: EditorState['saving'], at: string): SaveState {
  if (saving.kind === 'saved') return { kind: 'saved', at }
  return { kind: saving.kind === 'failing' ? 'not-saved' : 'saving' }
}

function UndoRedo() {
  const { editor } = useText().assessments
  const { session } = useEditorParts()
  const canUndo = useEditorState(session, (state) => state.canUndo)
  const canRedo = useEditorState(session, ({ assessment }) => assessment.canRedo)
  return (
    <>
      <Tooltip label={`${editor.undo} (Ctrl+Z)`}>
        <ActionIcon
          color="gray"
          aria-label={editor.undo}
          disabled={!canUndo}
          onClick={() => void session.undo()}
        >
          <IconArrowBackUp aria-hidden size="1.375rem" stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${editor.redo} (Ctrl+Y)`}>
        <ActionIcon
          color="gray"
          aria-label={editor.redo}
          disabled={!canRedo}
          onClick={() => void session.redo()}
        >
          <IconArrowForwardUp aria-hidden size="1.375rem" stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
