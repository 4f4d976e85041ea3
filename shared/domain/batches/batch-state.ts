import { z } from 'zod'

import type { Role } from '#shared/domain/workspace/workspace.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

/**
 * `draft` is being gathered, `confirmed` was seen by whoever has to, `sent` is on its way, `settled`
 * has an answer for each of its records. `discarded` was given up before it was sent.
 */
export const batchStateSchema = z.enum(['draft', 'confirmed', 'sent', 'settled', 'discarded'])
export type BatchState = z.infer<typeof batchStateSchema>

export type BatchStep =
  /** Assessments are added or taken out. */
  | 'change'
  | 'confirm'
  /** The confirmation is taken back. */
  | 'reopen'
  | 'send'
  | 'discard'
  /** The last of its records has an answer. */
  | 'settle'

type Arrow = { readonly from: readonly BatchState[]; readonly to: BatchState }

/** Only these arrows exist; `send` from a draft only while nobody else has to confirm. */
const arrows: Readonly<Record<BatchStep, Arrow>> = {
  change: { from: ['draft'], to: 'draft' },
  confirm: { from: ['draft'], to: 'confirmed' },
  reopen: { from: ['confirmed'], to: 'draft' },
  send: { from: ['draft', 'confirmed'], to: 'sent' },
  discard: { from: ['draft', 'confirmed'], to: 'discarded' },
  settle: { from: ['sent'], to: 'settled' },
}

export type StepRefused =
  | { readonly code: 'workspace/not-your-role' }
  | { readonly code: 'batch/closed'; readonly state: BatchState }
  /** The second person has to be another one than who gathered the batch. */
  | { readonly code: 'batch/same-person' }
  /** The association wants a second person to see it first. */
  | { readonly code: 'batch/not-confirmed' }

/** What a step is looked at by, wherever it is made. */
export type WantedStep = {
  readonly step: BatchStep
  readonly role: Role
  readonly state: BatchState
  readonly madeBy: string
  /** Who confirms, for `confirm`; null when the key of another manager's laptop proved who. */
  readonly confirmedBy?: string | null
  readonly isTwoPerson: boolean
}

/** The state after a step, or why it may not be taken. */
export function takeBatchStep(wanted: WantedStep): Result<BatchState, StepRefused> {
  const { step, role, state, isTwoPerson } = wanted
  if (role !== 'association-manager') return failed({ code: 'workspace/not-your-role' })
  const { from, to } = arrows[step]
  if (!from.includes(state)) return failed({ code: 'batch/closed', state })
  if (step === 'confirm' && isSamePerson(wanted.confirmedBy, wanted.madeBy)) {
    return failed({ code: 'batch/same-person' })
  }
  if (step === 'send' && state === 'draft' && isTwoPerson) {
    return failed({ code: 'batch/not-confirmed' })
  }
  return succeeded(to)
}

/** By name, as far as names tell; also nobody at all. */
function isSamePerson(confirmedBy: string | null | undefined, madeBy: string): boolean {
  if (confirmedBy === null) return false
  const folded = foldText(confirmedBy ?? '').trim()
  return folded === '' || folded === foldText(madeBy).trim()
}

/** Where one assessment of a batch stands. */
export const batchItemStateSchema = z.enum(['gathered', 'sent', 'accepted', 'refused'])
export type BatchItemState = z.infer<typeof batchItemStateSchema>

/**
 * The city may refuse what it has accepted, and the other way round; nothing of a batch that was not
 * sent has an answer.
 */
export function takeItemAnswer(
  state: BatchItemState,
  answer: 'accepted' | 'refused',
): BatchItemState {
  return state === 'gathered' ? state : answer
}
