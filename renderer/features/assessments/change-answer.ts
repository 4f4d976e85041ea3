import type { Answer, AnswerStatus } from '#shared/domain/assessments/answer.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'

/** What stays with a question when its answer changes. */
export type KeptWithQuestion = Pick<Answer, 'strength' | 'note'>

const nothingKept: KeptWithQuestion = { strength: null, note: '' }

export function answeredWith(value: InputValue, kept: KeptWithQuestion = nothingKept): Answer {
  return { value, status: 'answered', askWhom: null, strength: kept.strength, note: kept.note }
}

/** A status without a value: the question stays open, and the result keeps its range. */
export function markedAs(
  status: Exclude<AnswerStatus, 'answered'>,
  kept: KeptWithQuestion & { readonly askWhom?: string | null } = nothingKept,
): Answer {
  return {
    value: null,
    status,
    askWhom: status === 'ask_later' ? (kept.askWhom ?? null) : null,
    strength: null,
    note: kept.note,
  }
}
