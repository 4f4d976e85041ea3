import { useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { useEditorState } from './use-editor-state.ts'
import classes from './visit-date.module.css'

/** The day of the visit, told by the mentor. */
export function VisitDate() {
  const { editor } = useText().assessments
  const { session, canEdit } = useEditorParts()
  const visitedOn = useEditorState(session, ({ content }) => content.visitedOn)
  return (
    <label className={classes.visit}>
      <span>{editor.visitedOn}</span>
      <input
        type="date"
        className={classes.date}
        disabled={!canEdit}
        value={visitedOn ?? ''}
        max="2100-12-31"
        onChange={(event) =>
          session.change(
            [{ field: 'visited-on', value: event.currentTarget.value || null }],
            'visited-on',
          )
        }
      />
    </label>
  )
}
