import { Drawer } from '@mantine/core'
import { useNavigate, useParams } from 'react-router'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { explain } from '#shared/domain/instruments/explain.ts'
import type {
  Criterion,
  InstrumentDefinition,
} from '#shared/domain/instruments/instrument-definition.ts'

import { ExplanationPart } from '../../result/explanation-part.tsx'
import classes from '../../result/explanation.module.css'
import { compiledOf } from '../../result/live-result.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'

/** How one criterion got its points: bands, formula with the numbers, inputs, article. */
export function ExplanationDialog(props: {
  readonly instrument: InstrumentDefinition
  readonly content: AssessmentContent
  readonly criterionCode: string | null
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
}) {
  const { explain: words, panel } = useText().assessments
  const language = useLanguage()
  const navigate = useNavigate()
  const { assessmentId } = useParams()
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
        <ExplanationPart
          key={part.id}
          instrument={instrument}
          part={part}
          onGoTo={(key) => void navigate(`/assessments/${assessmentId ?? ''}?question=${key}`)}
        />
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
