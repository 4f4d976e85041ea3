import type {
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import type { AssessmentContent } from './assessment.ts'

export type AskLaterGroup = {
  /** As first written; empty when nobody was named. */
  readonly whom: string
  readonly questions: readonly { readonly input: InstrumentInput; readonly note: string }[]
}

/**
 * Questions marked “ask later”, by the person who will know; nobody named comes last. A name written
 * with other capitals or marks is the same person, on the screen and on paper alike.
 */
export function askLaterGroups(
  { inputs }: Pick<InstrumentDefinition, 'inputs'>,
  answers: AssessmentContent['answers'],
): readonly AskLaterGroup[] {
  const groups = new Map<string, AskLaterGroup>()
  for (const input of inputs) {
    const answer = answers[input.key]
    if (answer?.status !== 'ask_later') continue
    const whom = answer.askWhom?.trim() ?? ''
    const group = groups.get(foldText(whom)) ?? { whom, questions: [] }
    const questions = [...group.questions, { input, note: answer.note }]
    groups.set(foldText(whom), { ...group, questions })
  }
  return [...groups.values()].sort((a, b) => Number(a.whom === '') - Number(b.whom === ''))
}
