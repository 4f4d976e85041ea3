import {
  mentorStepSchema,
  type MentorStep,
  type MentorStepKind,
} from '#shared/domain/mentors/mentor-status.ts'
import { recognitionSchema } from '#shared/domain/mentors/mentor.ts'

/** What stands in the fields of the dialog. */
export type StepWords = {
  readonly reason: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly body: string
  readonly networkCode: string
}

export function needsReason(kind: MentorStepKind): boolean {
  return kind !== 'submit' && kind !== 'resume' && kind !== 'recognise'
}

/** The step as it is sent; null while something it needs is missing. */
export function toStep(kind: MentorStepKind, words: StepWords): MentorStep | null {
  const { reason, ...decision } = words
  if (kind === 'recognise') {
    const recognition = recognitionSchema.safeParse(decision)
    return recognition.success ? { kind, recognition: recognition.data } : null
  }
  if (!needsReason(kind)) return mentorStepSchema.parse({ kind })
  return reason.trim() === '' ? null : mentorStepSchema.parse({ kind, reason })
}
