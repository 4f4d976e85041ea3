import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

const saves = new Map<AssessmentId, Promise<void>>()

/** A form was left while its last edits are on their way: who opens it again waits for them. */
export function rememberLeaving(assessmentId: AssessmentId, save: Promise<void>): void {
  saves.set(assessmentId, save)
}

/** Resolves once what was typed before leaving is stored, or cannot be for now. */
export async function afterLeaving(assessmentId: AssessmentId): Promise<void> {
  await saves.get(assessmentId)
  saves.delete(assessmentId)
}
