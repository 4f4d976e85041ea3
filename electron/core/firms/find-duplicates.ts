import { mapAtPace, type Pace } from '#core/pace.ts'
import type { ImportRow } from '#shared/domain/firms/firm-import.ts'
import { nameKey } from '#shared/domain/firms/name-key.ts'

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
  pace: Pace,
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

  return mapAtPace(rows, pace, ({ row, details }): ImportRow => {
    if (details === null) return { row, details, duplicateOf: null }
    const { name, taxCode } = details
    const key = nameKey(name)
    const sameCode = taxCode === null ? undefined : byTaxCode.get(taxCode)
    const sameName = byName.get(key)
    const isOther = sameName?.taxCode != null && taxCode !== null
    remember({ firmId: null, row, name, taxCode }, key)
    if (sameCode !== undefined) return { row, details, duplicateOf: toReason(sameCode, 'tax-code') }
    if (sameName === undefined || isOther) return { row, details, duplicateOf: null }
    return { row, details, duplicateOf: toReason(sameName, 'name') }
  })
}

function toReason(
  { firmId, row, name }: Seen,
  because: 'tax-code' | 'name',
): NonNullable<ImportRow['duplicateOf']> {
  return { firmId, row, name, because }
}
