import type { AssessmentState } from '#shared/domain/assessments/assessment.ts'

import type { Tone } from '../../ui/state-badge.tsx'

/** How the state of an assessment is coloured, beside its word. */
export const assessmentTone: Readonly<Record<AssessmentState, Tone>> = {
  assigned: 'neutral',
  in_progress: 'neutral',
  signed_off: 'done',
  submitted: 'done',
  returned: 'attention',
  approved: 'done',
  batched: 'done',
  accepted: 'done',
  refused: 'fault',
  amended: 'neutral',
}
