import type { Assessment } from '#shared/domain/assessments/assessment.ts'

/** An assessment with what only the core needs to know. */
export type StoredAssessment = Omit<Assessment, 'canUndo' | 'canRedo'> & {
  /** The entry an undo would act on; null when there is none. */
  readonly undoSeq: number | null
  readonly redoSeq: number | null
}

/** As the window holds it. */
export function toAssessment(stored: StoredAssessment): Assessment {
  const { undoSeq, redoSeq, ...assessment } = stored
  return { ...assessment, canUndo: undoSeq !== null, canRedo: redoSeq !== null }
}
