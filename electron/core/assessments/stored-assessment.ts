import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'

/** An assessment with what only the core needs to know. */
export type StoredAssessment = Omit<Assessment, 'canUndo' | 'canRedo'> & {
  /** What the history of this laptop knows it by. */
  readonly number: number
  /** The entry an undo would act on; null when there is none. */
  readonly undoSeq: number | null
  readonly redoSeq: number | null
  /** Oldest first; what was taken away is not among them. */
  readonly evidence: readonly Evidence[]
  /** False when content or evidence are no longer what the last change left: altered outside the app. */
  readonly isAsCommitted: boolean
}

/** As the window holds it. */
export function toAssessment(stored: StoredAssessment): Assessment {
  return {
    id: stored.id,
    firmId: stored.firmId,
    firmName: stored.firmName,
    instrumentId: stored.instrumentId,
    instrumentVersion: stored.instrumentVersion,
    instrumentSha256: stored.instrumentSha256,
    state: stored.state,
    isSample: stored.isSample,
    content: stored.content,
    headSeq: stored.headSeq,
    headHash: stored.headHash,
    contentSha256: stored.contentSha256,
    canUndo: stored.undoSeq !== null,
    canRedo: stored.redoSeq !== null,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
  }
}
