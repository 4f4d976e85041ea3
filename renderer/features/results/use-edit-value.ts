import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useUnitWords } from '../../result/use-unit-words.ts'
import { useFormat, useText } from '../../text/text-context.tsx'

type WordsByField = {
  readonly [Field in Edit['field']]: (edit: Extract<Edit, { readonly field: Field }>) => string
}

/** What an edit sets its field to, in words. */
export function useEditValue(instrument: InstrumentDefinition): (edit: Edit) => string {
  const { history, results } = useText()
  const { status } = useText().assessments
  const format = useFormat()
  const units = useUnitWords()

  const answerWords = (key: string, answer: Answer | null): string => {
    if (answer === null) return status.open
    if (answer.value === null) {
      return `${status[answer.status]}${answer.askWhom ? ` (${answer.askWhom})` : ''}`
    }
    const input = instrument.inputs.find((each) => each.key === key)
    return input ? units.ofValue(input, answer.value) : String(answer.value)
  }
  const words: WordsByField = {
    answer: ({ key, value }) => answerWords(key, value),
    'fixed-criterion': ({ value }) =>
      value ? history.points(value.points, value.reason) : history.none,
    effort: ({ value }) => (value ? results.efforts[value] : history.proposal),
    action: ({ value }) => value?.what ?? history.none,
    norms: ({ value }) => value?.normSetName ?? history.none,
    'reference-year': ({ value }) => String(value),
    'visited-on': ({ value }) => (value === null ? history.none : format.date(value)),
  }
  // Each field has words of its own kind; the index cannot carry that proof.
  return (edit) => (words[edit.field] as (edit: Edit) => string)(edit)
}
