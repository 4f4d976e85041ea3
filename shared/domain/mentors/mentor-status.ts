import { z } from 'zod'

import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorStepRefused } from './mentor-failures.ts'
import { recognitionSchema, type Mentor, type MentorStatus } from './mentor.ts'

const reasonSchema = z.string().trim().max(2000)

/** What can become of a dossier (TT06 Điều 9). */
export const mentorStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submit') }),
  z.strictObject({ kind: z.literal('ask_more'), reason: reasonSchema }),
  /** Refused by the body, or withdrawn by the mentor. */
  z.strictObject({ kind: z.literal('take_back'), reason: reasonSchema }),
  /** Null is refused: nobody is called recognised without a decision. */
  z.strictObject({ kind: z.literal('recognise'), recognition: recognitionSchema.nullable() }),
  z.strictObject({ kind: z.literal('pause'), reason: reasonSchema }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('remove'), reason: reasonSchema }),
  /** A new dossier of someone who had left. */
  z.strictObject({ kind: z.literal('reopen'), reason: reasonSchema }),
])
export type MentorStep = z.infer<typeof mentorStepSchema>
export type MentorStepKind = MentorStep['kind']

/** From where each step leads, and whereto. No other transition exists. */
export const mentorSteps: {
  readonly [Kind in MentorStepKind]: {
    readonly from: readonly MentorStatus[]
    readonly to: MentorStatus
  }
} = {
  submit: { from: ['draft', 'more_asked'], to: 'submitted' },
  ask_more: { from: ['submitted'], to: 'more_asked' },
  take_back: { from: ['submitted', 'more_asked'], to: 'draft' },
  recognise: { from: ['draft', 'submitted'], to: 'recognised' },
  pause: { from: ['recognised'], to: 'paused' },
  resume: { from: ['paused'], to: 'recognised' },
  remove: { from: ['recognised', 'paused'], to: 'removed' },
  reopen: { from: ['removed'], to: 'draft' },
}

/** The steps that lead from a status. */
export function stepsFrom(status: MentorStatus): MentorStepKind[] {
  return Object.entries(mentorSteps)
    .filter(([, { from }]) => from.includes(status))
    .map(([kind]) => kind as MentorStepKind)
}

type Standing = Pick<Mentor, 'status' | 'statusReason' | 'recognition'>

/** Where the mentor stands after the step; a reason is asked for wherever one has to be given. */
export function takeStep(
  { status, recognition }: Pick<Mentor, 'status' | 'recognition'>,
  step: MentorStep,
): Result<Standing, MentorStepRefused> {
  const refused = (because: MentorStepRefused['because']) =>
    failed({ code: 'mentor/step-refused' as const, status, because })
  const { from, to } = mentorSteps[step.kind]
  if (!from.includes(status)) return refused('not-from-here')
  if ('reason' in step && step.reason.trim() === '') return refused('no-reason')
  if (step.kind === 'recognise') {
    if (step.recognition === null) return refused('no-decision')
    return succeeded({ status: to, statusReason: null, recognition: step.recognition })
  }
  if (to === 'recognised' && recognition === null) return refused('no-decision')
  const statusReason = 'reason' in step ? step.reason.trim() : null
  const isOver = to === 'draft'
  return succeeded({ status: to, statusReason, recognition: isOver ? null : recognition })
}
