import type { AppDatabase } from '#core/database/schema.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { NormFileRefused } from '#shared/contract/assessments-contract.ts'
import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'
import type { NormSet, NormSetSummary } from '#shared/domain/instruments/norm-set.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { insertNormSet } from './norm-repository.ts'
import { readNormRows } from './read-norm-rows.ts'

export type NormCore = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly reference: Reference
}

type NormFile = Omit<NormSet, 'id' | 'isSample' | 'importedAt' | 'rows'> & {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Stores the norms of a file, all rows or none. */
export async function importNorms(
  { db, surroundings, reference }: NormCore,
  { fileName, bytes, ...head }: NormFile,
): Promise<Result<NormSetSummary, NormFileRefused>> {
  const table = await readTable(bytes, null)
  if (!table.ok) {
    const faults = [{ cell: 'A1', code: 'not-a-table' as const, found: fileName }]
    return failed({ code: 'norms/file-refused', faults })
  }
  const rows = readNormRows(table.value.sheet.rows, head.vsicVersion, reference.lists)
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
