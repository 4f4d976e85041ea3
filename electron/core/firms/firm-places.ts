import type { ReadDb } from '#core/database/schema.ts'
import { createPace } from '#core/pace.ts'

import { lastChangeNumber } from './firm-index-repository.ts'
import { listChangedPlaces, type PlacedFirm } from './firm-place-repository.ts'

export type { PlacedFirm }

/** Every live firm with where it belongs, held in memory and brought up to date when asked for. */
export type FirmPlaces = {
  readonly read: () => Promise<PlacesNow>
}

export type PlacesNow = {
  /** Grows with every change of a firm. */
  readonly changeNumber: number
  readonly byId: ReadonlyMap<string, PlacedFirm>
}

/** Counting 100,000 firms by sector, ward and size for every report would read the whole table. */
export function createFirmPlaces(db: ReadDb): FirmPlaces {
  let reading: Promise<PlacesNow> = Promise.resolve(nothingRead)
  return {
    read: () => {
      reading = reading.then(
        (before) => bringUpToDate(db, before),
        () => bringUpToDate(db, nothingRead),
      )
      return reading
    },
  }
}

const nothingRead: PlacesNow = { changeNumber: 0, byId: new Map() }

async function bringUpToDate(db: ReadDb, before: PlacesNow): Promise<PlacesNow> {
  // Taken before the firms are read: what changes meanwhile is seen again next time.
  const changeNumber = await lastChangeNumber(db)
  if (changeNumber === before.changeNumber) return before
  const byId = new Map(before.byId)
  for (const firm of await listChangedPlaces(db, before.changeNumber, createPace())) {
    if (firm.isLive) byId.set(firm.id, firm)
    else byId.delete(firm.id)
  }
  return { changeNumber, byId }
}
