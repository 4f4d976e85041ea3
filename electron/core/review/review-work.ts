import type { AppDatabase } from '#core/database/schema.ts'
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

/** What reviewing works with while one workspace is open. */
export type ReviewWork = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly shelf: InstrumentShelf
  readonly evidence: EvidenceFiles
  readonly profile: () => WorkspaceProfile
  readonly emit: (event: AppEvent) => void
}
