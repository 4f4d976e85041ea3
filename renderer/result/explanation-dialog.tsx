import { Drawer } from '@mantine/core'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { explain } from '#shared/domain/instruments/explain.ts'
import type {
  Criterion,
  InstrumentDefinition,
} from '#shared/domain/instruments/instrument-definition.ts'

import { ExplanationPart } from './explanation-part.tsx'
import classes from './explanation.module.css'
import { compiledOf } from './live-result.ts'
import { useLanguage, useText } from '../text/text-context.tsx'

/** How one criterion got its points: bands, formula with the numbers, inputs, article. */
export function ExplanationDialog(props: {
  readonly instrument: InstrumentDefinition
  readonly content: AssessmentContent
  readonly criterionCode: string | null
  /** To a question, by its key. */
  readonly onGoTo: (inputKey: string) => void
  readonly onClose: () => void
}) {
  const { ui, assessments } = useText()
  const language = useLanguage()
  const criterion = props.instrument.criteria.find(({ code }) => code === props.criterionCode)
  return (
    <Drawer
      opened={criterion !== undefined}
      onClose={props.onClose}
      position="right"
      size="34rem"
      transitionProps={{ duration: 120 }}
      title={
        criterion === undefined
          ? ''
          : assessments.explain.title(criterion.number, criterion.name[language])
      }
      closeButtonProps={{ 'aria-label': ui.close }}
      classNames={{ title: classes.title }}
    >
      {criterion === undefined ? null : <Body {...props} criterion={criterion} />}
    </Drawer>
  )
}

function Body(props: {
  readonly instrument: InstrumentDefinition
  readonly content: AssessmentContent
  readonly criterion: Criterion
  readonly onGoTo: (inputKey: string) => void
}) {
  const { explain: words, panel } = useText().assessments
  const language = useLanguage()
  const { instrument, content, criterion } = props
  const facts = toEvaluationFacts(content)
  const { result, parts, notes, source } = explain(compiledOf(instrument), facts, criterion.code)
  const points =
    result.min === result.max ? String(result.min) : panel.range(result.min, result.max)
  return (
    <div className={classes.body}>
      <p className={classes.points}>{words.pointsOf(points, criterion.maxPoints)}</p>
      {result.fixed ? <p>{`${words.fixed(result.fixed.points)}: ${result.fixed.reason}`}</p> : null}
      <p>{criterion.definition[language]}</p>
      {parts.map((part) => (
        <ExplanationPart key={part.id} instrument={instrument} part={part} onGoTo={props.onGoTo} />
      ))}
      {notes.length === 0 ? null : (
        <section>
          <h3>{words.notes}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.vi}>{note[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="nb-soft">
        {words.source}: {source}
      </p>
    </div>
  )
}
