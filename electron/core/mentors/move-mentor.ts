import type { MentorNotFound, MentorStepRefused } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { takeStep, type MentorStep } from '#shared/domain/mentors/mentor-status.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'

/** Moves the dossier one step, with its reason or decision in the history. */
export function moveMentor(
  core: MentorCore,
  { mentorId, step }: { readonly mentorId: MentorId; readonly step: MentorStep },
): Promise<Result<Mentor, MentorNotFound | MentorStepRefused>> {
  return alterMentor<MentorStepRefused>(core, mentorId, (mentor) => {
    const taken = takeStep(mentor, step)
    if (!taken.ok) return Promise.resolve(taken)
    return Promise.resolve(
      succeeded({ parts: taken.value, event: 'status' as const, note: noteOf(step) }),
    )
  })
}

function noteOf(step: MentorStep): string {
  if ('reason' in step) return step.reason.trim()
  if (step.kind !== 'recognise' || step.recognition === null) return ''
  const { decisionNumber, decidedOn, body } = step.recognition
  return `${decisionNumber}, ${decidedOn.split('-').reverse().join('/')}, ${body}`
}
