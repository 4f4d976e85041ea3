import type { EncryptedFile } from '#core/database/open-database.ts'
import { salvagedKindSchema, type KindCount } from '#shared/domain/workspace/salvage.ts'

import { kindOfTable } from './tables/kind-of-table.ts'
import { listMissing } from './tables/list-missing.ts'
import type { TableReading } from './tables/table-reading.ts'

export type TableCount = Omit<KindCount, 'kind'> & { readonly table: string }

/** What stands in the new file of one table, and what does not. */
export function countTable(
  target: EncryptedFile,
  reading: TableReading,
  fromBackup: number,
): TableCount {
  const { shape } = reading
  const kept = Number(target.prepare(`select count(*) from ${shape.name}`).pluck().get())
  return { table: shape.name, kept, fromBackup, ...lostOf(target, reading, kept) }
}

function lostOf(target: EncryptedFile, reading: TableReading, kept: number) {
  if (reading.rowCount !== null) {
    return { lost: Math.max(0, reading.rowCount - kept), isLostCounted: true }
  }
  return { lost: listMissing(target, reading).length, isLostCounted: false }
}

/** In the order of the kinds, those that are empty left out. */
export function toKinds(tables: readonly TableCount[]): KindCount[] {
  const byKind = Map.groupBy(tables, ({ table }) => kindOfTable(table))
  return salvagedKindSchema.options.flatMap((kind) => {
    const some = byKind.get(kind) ?? []
    const sum = (pick: (count: TableCount) => number) =>
      some.reduce((total, count) => total + pick(count), 0)
    const count: KindCount = {
      kind,
      kept: sum((it) => it.kept),
      fromBackup: sum((it) => it.fromBackup),
      lost: sum((it) => it.lost),
      isLostCounted: some.every((it) => it.isLostCounted),
    }
    return count.kept > 0 || count.lost > 0 || !count.isLostCounted ? [count] : []
  })
}
