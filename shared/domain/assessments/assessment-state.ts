import type { AssessmentState } from './assessment.ts'

/** What happens to an assessment, each named by what is done to it. */
export type AssessmentStep =
  | 'begin'
  | 'sign'
  | 'submit'
  | 'return'
  | 'resume'
  | 'approve'
  | 'batch'
  | 'accept'
  | 'refuse'
  | 'recall'
  | 'amend'

type Arrow = { readonly from: AssessmentState; readonly to: AssessmentState }

/** Only these arrows exist. */
const arrows: Readonly<Record<AssessmentStep, Arrow>> = {
  begin: { from: 'assigned', to: 'in_progress' },
  sign: { from: 'in_progress', to: 'signed_off' },
  submit: { from: 'signed_off', to: 'submitted' },
  return: { from: 'submitted', to: 'returned' },
  resume: { from: 'returned', to: 'in_progress' },
  approve: { from: 'submitted', to: 'approved' },
  batch: { from: 'approved', to: 'batched' },
  accept: { from: 'batched', to: 'accepted' },
  refuse: { from: 'batched', to: 'refused' },
  // The city gives back, with a reason, what it had let count: its author mends it.
  recall: { from: 'accepted', to: 'returned' },
  amend: { from: 'accepted', to: 'amended' },
}

export function isAssessmentStep(text: string): text is AssessmentStep {
  return Object.hasOwn(arrows, text)
}

export type StepTaken =
  | { readonly ok: true; readonly state: AssessmentState }
  | {
      readonly ok: false
      /** Named for the sentence the user reads: `submit/in_progress`. */
      readonly refusal: `${AssessmentStep}/${AssessmentState}`
      /** The only state the step leads out of. */
      readonly needs: AssessmentState
    }

/** The state after a step, or why the step is not there from this state. */
export function takeStep(state: AssessmentState, step: AssessmentStep): StepTaken {
  const { from, to } = arrows[step]
  return state === from
    ? { ok: true, state: to }
    : { ok: false, refusal: `${step}/${state}`, needs: from }
}

/** The state after both sides have signed; signing again after a change leads nowhere new. */
export function takeSigning(state: AssessmentState): StepTaken {
  return state === 'signed_off' ? { ok: true, state } : takeStep(state, 'sign')
}

/**
 * Whether answers may change. A signed assessment still may: the signature then shows that it no
 * longer covers what stands there.
 */
export function isEditable(state: AssessmentState): boolean {
  return state === 'in_progress' || state === 'signed_off'
}
