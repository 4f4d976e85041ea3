import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'

/** What syncing works with while one workspace is open. */
export type SyncWork = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly assessments: AssessmentWork
  readonly firms: FirmCore
  readonly evidence: EvidenceFiles
  readonly emit: (event: AppEvent) => void
  readonly appVersion: string
  readonly homeFolder: string
  /**
   * Keeps the workspace open while the work runs, and throws `WorkspaceLeftError` once it is not.
   * Never held while waiting for the network: locking waits for it.
   */
  readonly holdOpen: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** Aborted when the workspace is being locked. */
  readonly leaving: AbortSignal
  /** A verified copy of the workspace, before a sync changes anything in it. */
  readonly backUp: () => Promise<unknown>
}

/** What filling the queue of reviews works with. */
export function toReview({ assessments: { shelf }, evidence }: SyncWork) {
  return { shelf, evidence }
}

/** The workspace was locked; what was under way has not been stored. */
export class WorkspaceLeftError extends Error {
  override readonly name = 'WorkspaceLeftError'
}
