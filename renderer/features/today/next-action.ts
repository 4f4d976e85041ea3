import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

export type NextAction = {
  readonly name: 'continue' | 'finish' | 'mend' | 'send' | 'open'
  readonly to: string
}

/** The one thing that brings an assessment further. */
export function nextAction(summary: AssessmentSummary): NextAction {
  const editor = `/assessments/${summary.id}`
  if (summary.state === 'returned') return { name: 'mend', to: editor }
  // Samples never leave the laptop.
  if (summary.state === 'signed_off' && !summary.isSample) {
    return { name: 'send', to: `${editor}/result` }
  }
  if (!isUnderWay(summary)) return { name: 'open', to: `${editor}/result` }
  if (summary.answeredCount < summary.inputCount) return { name: 'continue', to: editor }
  return { name: 'finish', to: `${editor}/result` }
}

export function isUnderWay({ state }: AssessmentSummary): boolean {
  return state === 'assigned' || state === 'in_progress' || state === 'returned'
}
