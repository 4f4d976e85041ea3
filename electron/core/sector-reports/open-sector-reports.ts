import type { FirmCore } from '#core/firms/firm-core.ts'
import { createFirmPlaces } from '#core/firms/firm-places.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'

import { createPointsMemory } from './points-memory.ts'
import { sectorReportHandlers } from './sector-report-handlers.ts'

/** Sector reports of one opened workspace, with what they remember while it is open. */
export function openSectorReports(
  { db, readOnly, profile }: OpenWorkspace,
  { reference, surroundings }: Pick<FirmCore, 'reference' | 'surroundings'>,
  { shelf, resourcesFolder }: { readonly shelf: InstrumentShelf; readonly resourcesFolder: string },
): AppHandlers['sectorReports'] {
  return sectorReportHandlers({
    ...{ db, profile, shelf, reference, surroundings, resourcesFolder },
    places: createFirmPlaces(db),
    points: createPointsMemory(db, { canStore: !readOnly }),
  })
}
