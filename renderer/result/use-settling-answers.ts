import { useEffect, useState } from 'react'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import {
  settlingAnswers,
  type SettlingAnswers,
} from '#shared/domain/instruments/settling-answers.ts'

import { compiledOf } from './live-result.ts'

const restMs = 400

/** Which open answers would settle the class: searched on opening, then whenever the typing rests. */
export function useSettlingAnswers(
  instrument: InstrumentDefinition,
  content: AssessmentContent,
): SettlingAnswers {
  const [known, setKnown] = useState(() => search(instrument, content))
  useEffect(() => {
    if (known.content === content) return undefined
    const timer = setTimeout(() => setKnown(search(instrument, content)), restMs)
    return () => clearTimeout(timer)
  }, [instrument, content, known])
  return known.found
}

function search(instrument: InstrumentDefinition, content: AssessmentContent) {
  const facts = toEvaluationFacts(content)
  return { content, found: settlingAnswers(compiledOf(instrument), facts) }
}
