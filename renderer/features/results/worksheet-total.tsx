import { applySteps } from '#shared/domain/instruments/apply-steps.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation, EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { compiledOf } from '../../result/live-result.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import type { StepRow } from './step-rows.ts'
import classes from './worksheet.module.css'

/** What the firm would have once the picked steps are done, scored anew with all their changes. */
export function WorksheetTotal(props: {
  readonly instrument: InstrumentDefinition
  readonly facts: EvaluationFacts
  readonly now: Evaluation
  readonly rows: readonly StepRow[]
}) {
  const { results } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { instrument, facts, now } = props
  const compiled = compiledOf(instrument)
  const picked = props.rows.flatMap((row) => row.picked ?? [])
  const after = evaluate(compiled, applySteps(compiled, facts, picked))
  const nameOf = (code: string) =>
    instrument.classes.find((level) => level.code === code)?.name[language] ?? code
  return (
    <div className={classes.total} role="status">
      <span>{results.picked(picked.length)}</span>
      {picked.length === 0 ? null : (
        <>
          <span>
            {results.newTotal} {format.integer(now.total.min)} → <strong>{after.total.min}</strong>
          </span>
          <span>
            {results.newSynchrony} {format.coefficient(now.synchrony.min)} →{' '}
            <strong>{format.coefficient(after.synchrony.min)}</strong>
          </span>
          <span>
            {results.newClass} <strong>{nameOf(after.class.lowest)}</strong>
          </span>
        </>
      )}
    </div>
  )
}
