import type { CountAssessments } from '#core/firms/firm-core.ts'

import { countAssessmentsByFirm } from './assessment-list-repository.ts'

/** How many assessments each firm has; what the firm list and the bin ask for. */
export const countAssessments: CountAssessments = (db, firmIds) =>
  countAssessmentsByFirm(db, firmIds)
