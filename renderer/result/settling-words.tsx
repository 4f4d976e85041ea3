import type { ReactNode } from 'react'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { SettlingAnswers } from '#shared/domain/instruments/settling-answers.ts'

import { useLanguage, useText } from '../text/text-context.tsx'
import { liveResult } from './live-result.ts'
import classes from './settling-words.module.css'
import { useSettlingAnswers } from './use-settling-answers.ts'

/** Beyond so many the first are shown, the others on demand. */
const shownCount = 4

type Answers = Extract<SettlingAnswers, { kind: 'answers' }>

type Ways = {
  readonly instrument: InstrumentDefinition
  /** Leads to the question, or to the norms for `allNorms`. */
  readonly line: (key: string, className: string, words: ReactNode) => ReactNode
}

/** Which open answers would settle the class, as `settlingAnswers` proves it; nothing once it is. */
export function SettlingWords(props: Ways & { readonly content: AssessmentContent }) {
  const { settling } = useText().assessments
  const { instrument, content, line } = props
  const found = useSettlingAnswers(instrument, content)
  if (found.kind === 'settled' || liveResult(instrument, content).class.code !== null) return null
  return (
    <section className={classes.block}>
      <h3>{settling.title}</h3>
      {found.kind === 'answers' ? (
        <Answers found={found} instrument={instrument} line={line} />
      ) : (
        <p>{settling.beyondAnswers}</p>
      )}
    </section>
  )
}

function Answers(props: Ways & { readonly found: Answers }) {
  const { settling } = useText().assessments
  const { needed, spare, soonest, isSmallest } = props.found
  const isSooner = soonest !== null && soonest.length < needed.length
  const others = needed.filter(({ key }) => !soonest?.some((answer) => answer.key === key))
  const isPartOfNeeded = isSooner && others.length + soonest.length === needed.length
  const listed = isPartOfNeeded ? others : needed
  const claim = isPartOfNeeded ? settling.together(others.length) : settling.enough(needed.length)
  return (
    <>
      {isSooner ? (
        <>
          <p>{settling.soonest(soonest.length)}</p>
          <AnswerList {...props} answers={soonest} />
        </>
      ) : null}
      <p>{claim}</p>
      <AnswerList {...props} answers={listed.slice(0, shownCount)} />
      {listed.length > shownCount ? (
        <details className={classes.more}>
          <summary>{settling.more(listed.length - shownCount)}</summary>
          <AnswerList {...props} answers={listed.slice(shownCount)} />
        </details>
      ) : null}
      {spare.length > 0 ? <p className="nb-soft">{settling.spare(spare.length)}</p> : null}
      {isSmallest ? null : <p className="nb-soft">{settling.notProved}</p>}
    </>
  )
}

function AnswerList(props: Ways & { readonly answers: Answers['needed'] }) {
  const { settling } = useText().assessments
  const language = useLanguage()
  const { instrument, line } = props
  const labelOf = (key: string) =>
    instrument.inputs.find((input) => input.key === key)?.label[language] ?? settling.norms
  return (
    <ul className={classes.list}>
      {props.answers.map(({ key, openPoints }) => (
        <li key={key}>
          {line(
            key,
            classes.line ?? '',
            <>
              <span className={classes.goes}>{labelOf(key)}</span>
              <span className="nb-soft">{settling.openPoints(openPoints)}</span>
            </>,
          )}
        </li>
      ))}
    </ul>
  )
}
