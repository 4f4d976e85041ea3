import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  instrumentDefinitionSchema,
  type InstrumentDefinition,
} from '#shared/domain/instruments/instrument-definition.ts'

import type { StoredInstrument } from './stored-instrument.ts'

/** Stores a definition under its hash; one that is there already stays as it is. */
export async function storeInstrument(
  tx: WriteTx,
  { sha256, definition }: StoredInstrument,
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
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Newest first. */
export async function listStoredInstruments(db: ReadDb): Promise<StoredInstrument[]> {
  const rows = await db
    .selectFrom('instruments')
    .select(['sha256', 'definition'])
    .orderBy('stored_at', 'desc')
    .orderBy('sha256')
    .execute()
  return rows.map(({ sha256, definition }) => ({ sha256, definition: toDefinition(definition) }))
}

/** Undefined when no assessment here was ever scored with it. */
export async function findStoredInstrument(
  db: ReadDb,
  sha256: string,
): Promise<StoredInstrument | undefined> {
  const row = await db
    .selectFrom('instruments')
    .select('definition')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && { sha256, definition: toDefinition(row.definition) }
}

function toDefinition(json: string): InstrumentDefinition {
  return instrumentDefinitionSchema.parse(JSON.parse(json))
}
