import type { AppDatabase } from '#core/database/schema.ts'
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

/** What every use case of this folder works with. */
export type MentorCore = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly reference: Reference
  readonly files: EvidenceFiles
  /** Whose name stands in the history. */
  readonly profile: () => WorkspaceProfile
}
