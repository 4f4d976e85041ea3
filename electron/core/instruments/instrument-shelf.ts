import type { AppDatabase, ReadDb } from '#core/database/schema.ts'
import { sha256 } from '#core/history/history-chain.ts'
import { listPublishedInstruments } from '#core/sync/down/change-repository.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import {
  getStoredInstrument,
  listInstrumentHashes,
  storeInstrument,
} from './instrument-repository.ts'
import type { StoredInstrument } from './stored-instrument.ts'

/** Every instrument the workspace knows, each read and compiled once. */
export type InstrumentShelf = {
  /** Newest first. */
  readonly list: (db: ReadDb) => Promise<readonly StoredInstrument[]>
  /** The newest stored version; undefined when the id is not known. */
  readonly findNewest: (db: ReadDb, instrumentId: string) => Promise<StoredInstrument | undefined>
  /** Throws when it is not there. */
  readonly get: (db: ReadDb, sha256: string) => Promise<StoredInstrument>
}

export function openInstrumentShelf(): InstrumentShelf {
  const bySha256 = new Map<string, StoredInstrument>()
  const get = async (db: ReadDb, wanted: string): Promise<StoredInstrument> => {
    const found = bySha256.get(wanted) ?? (await getStoredInstrument(db, wanted))
    bySha256.set(wanted, found)
    return found
  }
  const list = async (db: ReadDb): Promise<readonly StoredInstrument[]> => {
    const stored: StoredInstrument[] = []
    for (const hash of await listInstrumentHashes(db)) stored.push(await get(db, hash))
    return stored
  }
  return {
    list,
    findNewest: async (db, instrumentId) =>
      (await list(db)).find(({ definition }) => definition.id === instrumentId),
    get,
  }
}

/**
 * Keeps the definitions that came with the app beside those of earlier versions, as the newest. One
 * that the city published later stays newer.
 */
export async function storeShippedInstruments(
  db: AppDatabase,
  definitions: readonly InstrumentDefinition[],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const published = await listPublishedInstruments(tx)
    const newestFirst = (await listInstrumentHashes(tx)).filter((hash) => !published.has(hash))
    const newest = new Set(newestFirst.slice(0, definitions.length))
    for (const definition of definitions) {
      const stored = { sha256: sha256(canonicalJson(definition)), definition }
      if (!newest.has(stored.sha256)) await storeInstrument(tx, stored, now.toISOString())
    }
  })
}
