import type { AppClient } from '#shared/contract/app-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { maxEvidenceBytes } from '#shared/domain/assessments/evidence.ts'

import { mayShrink, withoutPhotoMetadata } from './photo-bytes.ts'

/** Attaches files one after the other; answers the reasons of those that were not taken. */
export async function attachFiles(
  evidence: AppClient['evidence'],
  target: { readonly assessmentId: AssessmentId; readonly inputKey: string },
  files: readonly File[],
): Promise<readonly string[]> {
  const reasons: string[] = []
  for (const file of files) {
    if (!mayShrink(file) && file.size > maxEvidenceBytes) {
      reasons.push('too-large')
      continue
    }
    const made = await withoutPhotoMetadata(file).catch(() => null)
    if (made === null) {
      reasons.push('damaged-image')
      continue
    }
    if (made.bytes.length > maxEvidenceBytes) {
      reasons.push('too-large')
      continue
    }
    const result = await evidence.attach({ ...target, ...made, caption: '' }).catch(() => null)
    if (result === null) reasons.push('other')
    else if (!result.ok) {
      reasons.push('because' in result.failure ? result.failure.because : 'other')
    }
  }
  return reasons
}
