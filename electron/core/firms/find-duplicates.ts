import type { ReadDb } from '#core/database/schema.ts'
import { mapAtPace, type Pace } from '#core/pace.ts'
import type { ImportRow } from '#shared/domain/firms/firm-import.ts'
import type { Firm, FirmId } from '#shared/domain/firms/firm.ts'
import { nameKey } from '#shared/domain/firms/name-key.ts'

import { fillEmpty } from './fill-empty.ts'
import { findFirms } from './firm-repository.ts'
import type { KnownFirm } from './firm-import-repository.ts'
import type { ReadRow } from './read-import-file.ts'

type Seen = Pick<KnownFirm, 'name' | 'taxCode'> & {
  readonly firmId: KnownFirm['id'] | null
  readonly row: number | null
}

/**
 * Says of each row which firm of the workspace, or which earlier row, it seems to repeat: by tax
 * code, else by name without its legal form unless two different tax codes speak against it.
 */
export async function findDuplicates(
  rows: readonly ReadRow[],
  known: readonly KnownFirm[],
  { db, pace }: { readonly db: ReadDb; readonly pace: Pace },
): Promise<ImportRow[]> {
  const byTaxCode = new Map<string, Seen>()
  const byName = new Map<string, Seen>()
  const remember = (seen: Seen, key: string) => {
    if (seen.taxCode !== null && !byTaxCode.has(seen.taxCode)) byTaxCode.set(seen.taxCode, seen)
    if (!byName.has(key)) byName.set(key, seen)
  }
  for (const { id, name, taxCode, nameKey: key } of known) {
    await pace()
    remember({ firmId: id, row: null, name, taxCode }, key)
  }

  const judged = await mapAtPace(rows, pace, ({ row, name: written, details }): ImportRow => {
    const read = { row, name: written, details }
    if (details === null) return { ...read, duplicateOf: null }
    const { name, taxCode } = details
    const key = nameKey(name)
    const sameCode = taxCode === null ? undefined : byTaxCode.get(taxCode)
    const sameName = byName.get(key)
    const isOther = sameName?.taxCode != null && taxCode !== null
    remember({ firmId: null, row, name, taxCode }, key)
    if (sameCode !== undefined) return { ...read, duplicateOf: toReason(sameCode, 'tax-code') }
    if (sameName === undefined || isOther) return { ...read, duplicateOf: null }
    return { ...read, duplicateOf: toReason(sameName, 'name') }
  })
  return markFilling(judged, db, pace)
}

function toReason(
  { firmId, row, name }: Seen,
  because: 'tax-code' | 'name',
): NonNullable<ImportRow['duplicateOf']> {
  return { firmId, row, name, because, canFill: false }
}

const rowsPerQuery = 200

/** Marks the first row that has something its firm lacks; further rows would come too late. */
async function markFilling(
  rows: readonly ImportRow[],
  db: ReadDb,
  pace: Pace,
): Promise<ImportRow[]> {
  const marked: ImportRow[] = []
  const filled = new Set<FirmId>()
  for (let start = 0; start < rows.length; start += rowsPerQuery) {
    await pace()
    const some = rows.slice(start, start + rowsPerQuery)
    const firms = await findRepeated(some, db)
    for (const row of some) {
      const { details, duplicateOf } = row
      const firm = duplicateOf?.firmId ? firms.get(duplicateOf.firmId) : undefined
      const canFill =
        firm !== undefined &&
        details !== null &&
        !filled.has(firm.id) &&
        fillEmpty(firm, details) !== null
      if (canFill) filled.add(firm.id)
      marked.push({ ...row, duplicateOf: duplicateOf && { ...duplicateOf, canFill } })
    }
  }
  return marked
}

async function findRepeated(
  rows: readonly ImportRow[],
  db: ReadDb,
): Promise<ReadonlyMap<FirmId, Firm>> {
  const ids = new Set(rows.flatMap(({ duplicateOf }) => duplicateOf?.firmId ?? []))
  const firms = ids.size === 0 ? [] : await findFirms(db, [...ids])
  return new Map(firms.map((firm) => [firm.id, firm]))
}
