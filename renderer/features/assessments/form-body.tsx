import { memo } from 'react'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { CriterionPoints } from './criterion-points.tsx'
import { focusNextField } from './focus-question.ts'
import classes from './form-body.module.css'
import type { OutlineCriterion, OutlineSection } from './form-outline.ts'
import { CriterionComments } from './question-comments.tsx'
import { QuestionRow } from './question-row.tsx'
import { RepeatedQuestion } from './repeated-question.tsx'

/** The questions in the order chosen. Enter goes to the next field. */
export const FormBody = memo(function FormBody(props: {
  readonly outline: readonly OutlineSection[]
}) {
  const { title } = useText().assessments
  const language = useLanguage()
  const firstCriterion = firstCriterionByInput(props.outline)
  return (
    <form
      className={classes.form}
      aria-label={title}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const { target } = event
        if (event.key !== 'Enter' || event.altKey || event.ctrlKey) return
        if (!(target instanceof HTMLInputElement) || target.dataset['field'] === undefined) return
        event.preventDefault()
        focusNextField(event.currentTarget, target, event.shiftKey ? -1 : 1)
      }}
    >
      {props.outline.map(({ id, name, criteria, inputs }) => (
        <section key={id} id={`section-${id}`} aria-labelledby={`section-${id}-title`}>
          <h2 id={`section-${id}-title`} className={classes.title} tabIndex={-1}>
            {name[language]}
          </h2>
          {criteria.length === 0
            ? inputs.map((input) => <QuestionRow key={input.key} input={input} place={id} />)
            : criteria.map((entry) => (
                <CriterionBlock
                  key={entry.criterion.code}
                  entry={entry}
                  firstCriterion={firstCriterion}
                />
              ))}
        </section>
      ))}
    </form>
  )
})

function CriterionBlock(props: {
  readonly entry: OutlineCriterion
  readonly firstCriterion: ReadonlyMap<string, OutlineCriterion>
}) {
  const language = useLanguage()
  const { criterion, inputs } = props.entry
  return (
    <section className={classes.criterion} aria-labelledby={`criterion-${criterion.code}`}>
      <div className={classes.heading}>
        <h3 id={`criterion-${criterion.code}`}>
          {criterion.number}. {criterion.name[language]}
        </h3>
        <CriterionPoints criterion={criterion} />
      </div>
      <CriterionComments code={criterion.code} />
      {inputs.map((input) => {
        const first = props.firstCriterion.get(input.key)
        return first === undefined || first === props.entry ? (
          <QuestionRow key={input.key} input={input} place={criterion.code} />
        ) : (
          <RepeatedQuestion key={input.key} input={input} askedIn={first.criterion.number} />
        )
      })}
    </section>
  )
}

function firstCriterionByInput(
  outline: readonly OutlineSection[],
): ReadonlyMap<string, OutlineCriterion> {
  const first = new Map<string, OutlineCriterion>()
  for (const entry of outline.flatMap(({ criteria }) => criteria)) {
    for (const { key } of entry.inputs) if (!first.has(key)) first.set(key, entry)
  }
  return first
}
