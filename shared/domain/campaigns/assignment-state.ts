import { z } from 'zod'

export const assignmentStateSchema = z.enum(['proposed', 'confirmed', 'sent', 'withdrawn', 'done'])
export type AssignmentState = z.infer<typeof assignmentStateSchema>

/** What happens to an assignment, each named by what is done to it. */
export type AssignmentStep =
  'confirm' | 'send' | 'tell-again' | 'withdraw' | 'finish' | 'unconfirm' | 'bring-back'

/**
 * Only these arrows exist. `unconfirm` and `bring-back` undo: they do not lead out of what a mentor
 * was told, nor out of work that is done.
 */
const arrows: Readonly<
  Record<
    AssignmentStep,
    { readonly from: readonly AssignmentState[]; readonly to: AssignmentState }
  >
> = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  send: { from: ['confirmed'], to: 'sent' },
  // What the mentor was told is no longer all true: they are told once more.
  'tell-again': { from: ['sent'], to: 'confirmed' },
  withdraw: { from: ['proposed', 'confirmed', 'sent'], to: 'withdrawn' },
  // A mentor may come back with work before the laptop has heard that the assignment was taken.
  finish: { from: ['confirmed', 'sent'], to: 'done' },
  unconfirm: { from: ['confirmed'], to: 'proposed' },
  'bring-back': { from: ['withdrawn'], to: 'proposed' },
}

export type AssignmentStepTaken =
  | { readonly ok: true; readonly state: AssignmentState }
  | { readonly ok: false; readonly refusal: `${AssignmentStep}/${AssignmentState}` }

export function takeAssignmentStep(
  state: AssignmentState,
  step: AssignmentStep,
): AssignmentStepTaken {
  const { from, to } = arrows[step]
  return from.includes(state) ? { ok: true, state: to } : { ok: false, refusal: `${step}/${state}` }
}

/** After a change of what the mentor knows of; what they do not know of stays as it is. */
export function toldAgain(state: AssignmentState): AssignmentState {
  const taken = takeAssignmentStep(state, 'tell-again')
  return taken.ok ? taken.state : state
}

/** The mentor may still be another one: nothing was sent, nothing is done. */
export function canChangeMentor(state: AssignmentState): boolean {
  return state === 'proposed' || state === 'confirmed'
}

/** Holds the firm: a firm has at most one of these in a campaign. */
export function isStanding(state: AssignmentState): boolean {
  return state !== 'withdrawn'
}
