import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

/** What every use case of this folder works with. */
export type PersonalDataCore = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly firms: FirmCore
  readonly files: EvidenceFiles
  /** Path of the list of who was erased here. */
  readonly erasedList: string
  /** Whose name stands beside a look or an answer. */
  readonly profile: () => WorkspaceProfile
}
