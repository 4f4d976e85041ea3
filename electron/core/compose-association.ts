import type { AppEvent } from '#shared/contract/app-events.ts'

import { batchHandlers } from './batches/batch-handlers.ts'
import { composeCampaigns } from './campaigns/compose-campaigns.ts'
import type { EvidenceFiles } from './evidence/evidence-files.ts'
import type { FirmCore } from './firms/firm-core.ts'
import { forRole } from './for-role.ts'
import type { InstrumentShelf } from './instruments/instrument-shelf.ts'
import { mentorDossierHandlers } from './mentors/mentor-dossier-handlers.ts'
import { mentorDraftHandlers } from './mentors/mentor-draft-handlers.ts'
import { mentorExportHandlers } from './mentors/mentor-export-handlers.ts'
import { mentorHandlers } from './mentors/mentor-handlers.ts'
import { mentorImportHandlers } from './mentors/mentor-import-handlers.ts'
import { personalDataHandlers } from './personal-data/personal-data-handlers.ts'
import type { Reference } from './reference/load-reference.ts'
import { reviewCommentsHandlers, reviewHandlers } from './review/review-handlers.ts'
import { openSectorReports } from './sector-reports/open-sector-reports.ts'
import type { Surroundings } from './surroundings.ts'
import type { OpenWorkspace } from './workspace/open-workspace.ts'

type AssociationParts = {
  readonly workspace: OpenWorkspace
  readonly surroundings: Surroundings
  readonly resourcesFolder: string
  readonly emit: (event: AppEvent) => void
  readonly reference: Reference
  readonly firmCore: FirmCore
  readonly shelf: InstrumentShelf
  readonly evidenceFiles: EvidenceFiles
  /** Path of the list of who was erased here. */
  readonly erasedList: string
}

/** What an association runs its network with: roster, campaigns, review, batches, reports. */
export function composeAssociation(parts: AssociationParts) {
  const { workspace, surroundings, resourcesFolder, emit, reference } = parts
  const { firmCore, shelf, evidenceFiles } = parts
  const { db, profile } = workspace
  const review = { db, profile, surroundings, shelf, emit, evidence: evidenceFiles }
  const mentors = { db, profile, surroundings, reference, files: evidenceFiles }
  const forManager = <Handlers extends object>(handlers: Handlers) =>
    forRole('association-manager', profile, handlers)
  return {
    mentors: forManager(mentorHandlers(mentors)),
    mentorImports: forManager(mentorImportHandlers(mentors, emit)),
    mentorExports: forManager(mentorExportHandlers(mentors, resourcesFolder)),
    mentorDrafts: forManager(mentorDraftHandlers(mentors)),
    mentorDossiers: forManager(mentorDossierHandlers(mentors)),
    review: reviewHandlers(review),
    reviewComments: reviewCommentsHandlers(review),
    batches: batchHandlers({ ...review, resourcesFolder }),
    ...composeCampaigns({ firms: firmCore, profile, resourcesFolder, shelf }, emit),
    personalData: forManager(
      personalDataHandlers(
        {
          ...{ db, profile, surroundings, firms: firmCore },
          ...{ files: evidenceFiles, erasedList: parts.erasedList },
        },
        resourcesFolder,
      ),
    ),
    sectorReports: openSectorReports(workspace, firmCore, { shelf, resourcesFolder }),
  }
}
