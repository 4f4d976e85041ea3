import type { AssessmentState } from '#shared/domain/assessments/assessment.ts'

import type { Tone } from '../../ui/state-badge.tsx'

export function assessmentTone(state: AssessmentState): Tone {
  switch (state) {
    case 'assigned':
    case 'in_progress':
    case 'amended':
      return 'neutral'
    case 'returned':
      return 'attention'
    case 'refused':
      return 'fault'
    case 'signed_off':
    case 'submitted':
    case 'approved':
    case 'batched':
    case 'accepted':
      return 'done'
  }
}
