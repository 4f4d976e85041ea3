import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { StoredInstrument } from './stored-instrument.ts'

/** Stores a definition under its hash as the newest; one that is there already becomes the newest. */
export async function storeInstrument(
  tx: WriteTx,
  { sha256, definition }: { readonly sha256: string; readonly definition: InstrumentDefinition },
  storedAt: string,
): Promise<void> {
  await tx
    .insertInto('instruments')
    .values({
      sha256,
      id: definition.id,
      version: definition.version,
      definition: JSON.stringify(definition),
      stored_at: storedAt,
    })
    .onConflict((conflict) => conflict.doUpdateSet({ stored_at: storedAt }))
    .execute()
}

/** Hashes of all, the newest first. */
export async function listInstrumentHashes(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('instruments')
    .select('sha256')
    .orderBy('stored_at', 'desc')
    .orderBy('sha256')
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/** Throws when it is not there: every assessment refers to a stored one. */
export async function getStoredInstrument(db: ReadDb, sha256: string): Promise<StoredInstrument> {
  const row = await db
    .selectFrom('instruments')
    .select('definition')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  const compiled = parseInstrument(parseJson(row.definition))
  return { sha256, definition: compiled.definition, compiled }
}
