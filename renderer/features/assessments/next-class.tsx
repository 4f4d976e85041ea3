import { Link } from 'react-router'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import classes from './panel-list.module.css'
import { usePathToNext } from './use-path-to-next.ts'

const shownSteps = 3

/** What blocks the next class, and the cheapest way there in a few lines. */
export function NextClass(props: {
  readonly content: AssessmentContent
  readonly result: Evaluation
}) {
  const { panel } = useText().assessments
  const language = useLanguage()
  const format = useFormat()
  const { instrument, session, explain } = useEditorParts()
  const order = instrument.classes.findIndex(({ code }) => code === props.result.class.lowest)
  const next = instrument.classes[order + 1]
  const path = usePathToNext(instrument, props.content)
  if (next === undefined) return <p className="nb-soft">{panel.pathAlready}</p>
  if (path?.class !== next.code || Object.keys(props.content.answers).length === 0) return null
  const steps = path.options[0]?.steps ?? []
  return (
    <section className={classes.block}>
      <h3>{panel.path(next.name[language])}</h3>
      <p className="nb-soft">
        {panel.pathGap(format.integer(path.totalGap), format.coefficientGap(path.synchronyGap))}{' '}
        {panel.pathAssumes}
      </p>
      {steps.length === 0 ? <p>{panel.pathNone}</p> : null}
      <ul className={classes.list}>
        {steps.slice(0, shownSteps).map((step) => {
          const criterion = instrument.criteria.find(({ code }) => code === step.criterion)
          return (
            <li key={step.id}>
              <button
                type="button"
                className={classes.line}
                onClick={() => explain(step.criterion)}
              >
                <span className={classes.goes}>
                  {criterion?.number}. {criterion?.name[language]}
                </span>
                <span className="nb-soft">{panel.pathStep(step.toPoints - step.fromPoints)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <Link to={`/assessments/${session.state().assessment.id}/result`}>{panel.pathAll}</Link>
    </section>
  )
}
