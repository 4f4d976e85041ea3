import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { periodBeyondLabel } from '#shared/domain/instruments/period-beyond-label.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import classes from './question-words.module.css'

/** The question as the circular puts it, its symbol and period, and the criteria that use it. */
export function QuestionWords(props: { readonly id: string; readonly input: InstrumentInput }) {
  const { question } = useText().assessments
  const language = useLanguage()
  const { uses, explain } = useEditorParts()
  const { input } = props
  const criteria = uses[input.key] ?? []
  const period = periodBeyondLabel(input, language)
  return (
    <div className={classes.words}>
      <label id={`${props.id}-label`} htmlFor={props.id} className={classes.label}>
        {input.label[language]}
        {input.symbol === null ? null : <span className={classes.symbol}> {input.symbol}</span>}
      </label>
      <div className={classes.meta}>
        {period === null ? null : <span>{period}</span>}
        {criteria.length === 0 ? null : (
          <span className={classes.uses}>
            {question.usedBy}
            {criteria.map(({ code, number, name }) => (
              <button
                key={code}
                type="button"
                className={classes.use}
                aria-label={question.explain(number, name[language])}
                title={name[language]}
                onClick={() => explain(code)}
              >
                {number}
              </button>
            ))}
          </span>
        )}
      </div>
      {input.hint === null ? null : <p className={classes.hint}>{input.hint[language]}</p>}
    </div>
  )
}
