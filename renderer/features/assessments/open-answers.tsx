import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { focusQuestion } from './focus-question.ts'
import { openInputs } from './open-inputs.ts'
import classes from './panel-list.module.css'

const shownCount = 4

/** The open answers the class still hangs on, the weightiest first. */
export function OpenAnswers(props: { readonly result: Evaluation }) {
  const { panel } = useText().assessments
  const language = useLanguage()
  const { instrument } = useEditorParts()
  const { lowest, highest } = props.result.class
  if (lowest === highest) return null
  const open = openInputs(props.result).flatMap(({ key, openPoints }) => {
    const input = instrument.inputs.find((candidate) => candidate.key === key)
    return input === undefined ? [] : [{ input, openPoints }]
  })
  if (open.length === 0) return null
  return (
    <section className={classes.block}>
      <h3>{panel.settle}</h3>
      <ul className={classes.list}>
        {open.slice(0, shownCount).map(({ input, openPoints }) => (
          <li key={input.key}>
            <button type="button" className={classes.line} onClick={() => focusQuestion(input.key)}>
              <span className={classes.goes}>{input.label[language]}</span>
              <span className="nb-soft">{panel.settlePoints(openPoints)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > shownCount ? (
        <p className="nb-soft">{panel.settleMore(open.length - shownCount)}</p>
      ) : null}
    </section>
  )
}
