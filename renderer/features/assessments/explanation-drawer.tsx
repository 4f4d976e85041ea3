import { Drawer } from '@mantine/core'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { ExplanationPart } from '../../result/explanation-part.tsx'
import classes from '../../result/explanation.module.css'
import { FixCriterion } from './fix-criterion.tsx'
import { explanationOf } from './live-advice.ts'
import { useEditorState } from './use-editor-state.ts'

/** How one criterion got its points, from the points down to the inputs and the article. */
export function ExplanationDrawer(props: {
  readonly criterionCode: string | null
  readonly onClose: () => void
  readonly onGoTo: (inputKey: string) => void
}) {
  const { ui } = useText()
  const { explain } = useText().assessments
  const language = useLanguage()
  const { session, instrument } = useEditorParts()
  const content = useEditorState(session, (state) => state.content)
  const criterion = instrument.criteria.find(({ code }) => code === props.criterionCode)
  return (
    <Drawer
      opened={criterion !== undefined}
      onClose={props.onClose}
      position="right"
      size="34rem"
      transitionProps={{ duration: 120 }}
      title={
        criterion === undefined ? '' : explain.title(criterion.number, criterion.name[language])
      }
      closeButtonProps={{ 'aria-label': ui.close }}
      classNames={{ title: classes.title }}
    >
      {criterion === undefined ? null : (
        <ExplanationBody
          key={criterion.code}
          code={criterion.code}
          content={content}
          onGoTo={props.onGoTo}
        />
      )}
    </Drawer>
  )
}

function ExplanationBody(props: {
  readonly code: string
  readonly content: AssessmentContent
  readonly onGoTo: (key: string) => void
}) {
  const { explain, panel } = useText().assessments
  const language = useLanguage()
  const { instrument, session, canEdit } = useEditorParts()
  const explanation = explanationOf(instrument, props.content, props.code)
  const { result, maxPoints } = explanation
  const definition = instrument.criteria.find(({ code }) => code === props.code)?.definition
  const points =
    result.min === result.max ? String(result.min) : panel.range(result.min, result.max)
  return (
    <div className={classes.body}>
      <p className={classes.points}>{explain.pointsOf(points, maxPoints)}</p>
      {definition === undefined ? null : <p>{definition[language]}</p>}
      {explanation.parts.map((part) => (
        <ExplanationPart key={part.id} instrument={instrument} part={part} onGoTo={props.onGoTo} />
      ))}
      {explanation.notes.length === 0 ? null : (
        <section>
          <h3>{explain.notes}</h3>
          <ul>
            {explanation.notes.map((note) => (
              <li key={note.vi}>{note[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="nb-soft">
        {explain.source}: {explanation.source}
      </p>
      <FixCriterion
        maxPoints={maxPoints}
        fixed={result.fixed}
        canEdit={canEdit}
        onFix={(value) =>
          session.change(
            [{ field: 'fixed-criterion', key: props.code, value }],
            `fix:${props.code}`,
          )
        }
      />
    </div>
  )
}
