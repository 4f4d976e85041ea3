import type { AppDatabase } from '#core/database/schema.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { NormFileRefused } from '#shared/contract/assessments-contract.ts'
import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { NormSet, NormSetSummary } from '#shared/domain/instruments/norm-set.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { insertNormSet } from './norm-repository.ts'
import { readNormRows } from './read-norm-rows.ts'

export type NormCore = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly reference: Reference
  readonly shelf: InstrumentShelf
}

type NormFile = Omit<NormSet, 'id' | 'isSample' | 'importedAt' | 'rows'> & {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Stores the norms of a file, all rows or none. Throws when the instrument is not known. */
export async function importNorms(
  { db, surroundings, reference, shelf }: NormCore,
  { fileName, bytes, ...head }: NormFile,
): Promise<Result<NormSetSummary, NormFileRefused>> {
  const { norms } = await getInstrument({ db, shelf }, head.instrumentId)
  const table = await readTable(bytes, null)
  if (!table.ok) {
    const code = 'not-a-table' as const
    const faults = [{ cell: 'A1', normKey: null, code, found: fileName }]
    return failed({ code: 'norms/file-refused', faults })
  }
  const rows = readNormRows(table.value.sheet.rows, {
    norms,
    version: head.vsicVersion,
    lists: reference.lists,
  })
  if (!rows.ok) return rows

  const summary = {
    ...head,
    id: normSetIdSchema.parse(surroundings.newId()),
    isSample: false,
    importedAt: surroundings.now().toISOString(),
  }
  await db.transaction().execute((tx) => insertNormSet(tx, { ...summary, rows: rows.value }))
  return succeeded({ ...summary, rowCount: rows.value.length })
}

/** The newest version. Throws when there is none: the window offers only those it was given. */
export async function getInstrument(
  { db, shelf }: Pick<NormCore, 'db' | 'shelf'>,
  instrumentId: string,
): Promise<InstrumentDefinition> {
  const instrument = await shelf.findNewest(db, instrumentId)
  if (!instrument) throw new Error(`No instrument ${instrumentId}`)
  return instrument.definition
}
