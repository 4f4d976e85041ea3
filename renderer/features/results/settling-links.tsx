import { Link } from 'react-router'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { allNorms } from '#shared/domain/instruments/settling/open-parts.ts'

import { SettlingWords } from '../../result/settling-words.tsx'

/** The open answers that would settle the class, each leading to the form; not where nothing can be answered. */
export function SettlingLinks(props: {
  readonly assessment: Assessment
  readonly instrument: InstrumentDefinition
}) {
  const { id, state, content } = props.assessment
  if (!isEditable(state)) return null
  // Norms are chosen at the head of the form.
  const placeOf = (key: string) =>
    key === allNorms ? `/assessments/${id}` : `/assessments/${id}?question=${key}`
  return (
    <SettlingWords
      instrument={props.instrument}
      content={content}
      line={(key, className, words) => (
        <Link className={className} to={placeOf(key)}>
          {words}
        </Link>
      )}
    />
  )
}
