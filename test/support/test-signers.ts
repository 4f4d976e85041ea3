import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { valueOf } from './open-test-core.ts'

export const testSigners = (['mentor', 'firm'] as const).map((party) => ({
  party,
  fullName: 'Trần Văn Bình',
  title: 'Giám đốc',
  strokes: [[1, 2, 3, 4]],
}))

/** Both sides sign what stands there now. */
export async function signAsShown({ handlers }: Core, assessmentId: AssessmentId) {
  const { contentSha256 } = valueOf(await handlers.assessments.get({ assessmentId }))
  const signing = { assessmentId, contentSha256, signers: testSigners }
  return valueOf(await handlers.signOffs.sign(signing))
}
