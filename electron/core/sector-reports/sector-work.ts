import type { AppDatabase } from '#core/database/schema.ts'
import type { FirmPlaces } from '#core/firms/firm-places.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { StoredInstrument } from '#core/instruments/stored-instrument.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { InstrumentMissing } from '#shared/contract/sector-reports-contract.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { PointsMemory } from './points-memory.ts'

/** What reports on sectors work with while one workspace is open. */
export type SectorWork = {
  readonly db: AppDatabase
  readonly surroundings: Pick<Surroundings, 'now'>
  readonly shelf: InstrumentShelf
  readonly reference: Reference
  readonly resourcesFolder: string
  readonly profile: () => WorkspaceProfile
  readonly places: FirmPlaces
  readonly points: PointsMemory
}

export async function findInstrument(
  { db, shelf }: Pick<SectorWork, 'db' | 'shelf'>,
  wantedSha256: string,
): Promise<Result<StoredInstrument, InstrumentMissing>> {
  const found = (await shelf.list(db)).find(({ sha256 }) => sha256 === wantedSha256)
  return found ? succeeded(found) : failed({ code: 'sector-report/instrument-missing' })
}
