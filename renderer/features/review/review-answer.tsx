import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useUnitWords } from '../../result/use-unit-words.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { AnswerFiles } from './answer-files.tsx'
import { useReviewParts } from './review-parts.ts'
import { ReviewRow } from './review-row.tsx'
import classes from './review-screen.module.css'
import { SaidBefore } from './said-before.tsx'

/** One answer as it was sent, with what stands behind it and what it was before. */
export function ReviewAnswer({ input }: { readonly input: InstrumentInput }) {
  const { details } = useText().assessments
  const { screen } = useText().review
  const language = useLanguage()
  const { arrived, changed } = useReviewParts()
  const answer = arrived.content.answers[input.key]
  const isChanged = changed.questions.has(input.key)
  const target = { inputKey: input.key, criterion: null }
  const words = useAnswerWords(input)
  return (
    <ReviewRow target={target} name={input.label[language]} isChanged={isChanged}>
      <div className={classes.question}>
        {input.label[language]} {input.symbol === null ? null : <em>{input.symbol}</em>}
      </div>
      <div className={classes.answer}>
        <strong>{words(answer)}</strong>
        {isChanged ? (
          <span className={classes.old}>
            {screen.before(words(arrived.previous?.content.answers[input.key]))}
          </span>
        ) : null}
        {answer?.status === 'answered' ? (
          <span className="nb-soft">
            {answer.strength === null ? screen.noStrength : details.strengths[answer.strength]}
          </span>
        ) : null}
      </div>
      {answer === undefined || answer.note === '' ? null : (
        <p className={classes.note}>{answer.note}</p>
      )}
      <AnswerFiles inputKey={input.key} />
      <SaidBefore target={target} />
    </ReviewRow>
  )
}

function useAnswerWords(input: InstrumentInput): (answer: Answer | undefined) => string {
  const { status } = useText().assessments
  const unitWords = useUnitWords()
  return (answer) => {
    const value = answer?.value ?? null
    return value === null ? status[answer?.status ?? 'open'] : unitWords.ofValue(input, value)
  }
}
