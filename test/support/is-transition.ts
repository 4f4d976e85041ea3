import { takeStep, type AssessmentStep } from '#shared/domain/assessments/assessment-state.ts'
import type { AssessmentState } from '#shared/domain/assessments/assessment.ts'

const everyStep: Readonly<Record<AssessmentStep, true>> = {
  begin: true,
  sign: true,
  submit: true,
  return: true,
  resume: true,
  approve: true,
  batch: true,
  accept: true,
  refuse: true,
  recall: true,
  amend: true,
}

/** Whether one state can follow another at once. */
export function isTransition(from: AssessmentState, to: AssessmentState): boolean {
  return (Object.keys(everyStep) as AssessmentStep[]).some((step) => {
    const taken = takeStep(from, step)
    return taken.ok && taken.state === to
  })
}
