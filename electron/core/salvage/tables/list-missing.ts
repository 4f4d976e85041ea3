import type { EncryptedFile } from '#core/database/open-database.ts'

import type { Hint, TableReading } from './table-reading.ts'

/** What indexes say of rows that are not in the new file. */
export function listMissing(target: EncryptedFile, { shape, hints }: TableReading): Hint[] {
  if (shape.isKeyed) return []
  const [key = 'rowid'] = shape.keyColumns
  const byKey = target.prepare(`select 1 from ${shape.name} where ${key} = ?`).pluck()
  const byRowid = target.prepare(`select 1 from ${shape.name} where rowid = ?`).pluck()
  return [...hints].flatMap(([rowid, hint]) => {
    const known = shape.rowidColumn === null ? hint.get(key) : undefined
    const found = known === undefined ? byRowid.get(rowid) : byKey.get(known)
    if (found !== undefined) return []
    return [shape.rowidColumn === null ? hint : new Map([...hint, [shape.rowidColumn, rowid]])]
  })
}
