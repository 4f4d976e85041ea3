import type { Core } from '#core/compose-core.ts'
import type { Answer } from '#shared/domain/assessments/answer.ts'
import {
  assessmentIdSchema,
  type AssessmentId,
  type Edit,
} from '#shared/domain/assessments/assessment.ts'

import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'

import { firmDetails } from './open-firm-core.ts'
import { valueOf } from './open-test-core.ts'

/** The edit that answers one input. */
export function answering(key: string, value: Answer['value']): Edit {
  return {
    field: 'answer',
    key,
    value: { value, status: 'answered', askWhom: null, strength: null, note: '' },
  }
}

/** An assessment by the small instrument, of a firm that makes furniture. */
export async function startTestAssessment(core: Core, referenceYear = 2026) {
  const firm = valueOf(await core.handlers.firms.add(furnitureMaker))
  return startFor(core, firmIdSchema.parse(firm.id), referenceYear)
}

export async function startFor(core: Core, firmId: FirmId, referenceYear: number) {
  const start = { firmId, instrumentId: 'small', referenceYear }
  const started = valueOf(await core.handlers.assessments.start(start))
  return { ...started, id: assessmentIdSchema.parse(started.id), firmId }
}

export const furnitureMaker = firmDetails({ vsic: { version: '2025', code: '31' } })

export async function answer(
  core: Core,
  assessmentId: AssessmentId,
  key: string,
  value: Answer['value'],
) {
  return valueOf(
    await core.handlers.assessments.change({ assessmentId, edits: [answering(key, value)] }),
  )
}
