import {
  openStatusSchema,
  type Answer,
  type OpenStatus,
} from '#shared/domain/assessments/answer.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'

/** By the place of the key: on a Vietnamese keyboard the digits stand behind Shift. */
const keyOfStatus: Readonly<Record<OpenStatus, string>> = {
  ask_later: 'Digit2',
  unknown: 'Digit3',
  refused: 'Digit4',
  not_applicable: 'Digit5',
}

/** Every way to leave a question open, in the order of their keys. */
export const openStatuses: readonly OpenStatus[] = openStatusSchema.options.toSorted((a, b) =>
  keyOfStatus[a].localeCompare(keyOfStatus[b]),
)

export const statusByKey: ReadonlyMap<string, OpenStatus> = new Map(
  openStatuses.map((status) => [keyOfStatus[status], status]),
)

/** What stays with a question when its answer changes. */
export type KeptWithQuestion = Pick<Answer, 'strength' | 'note'>

const nothingKept: KeptWithQuestion = { strength: null, note: '' }

export function answeredWith(value: InputValue, kept: KeptWithQuestion = nothingKept): Answer {
  return { value, status: 'answered', askWhom: null, strength: kept.strength, note: kept.note }
}

/** A status without a value: the question stays open, and the result keeps its range. */
export function markedAs(
  status: OpenStatus,
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
