import { statSync } from 'node:fs'
import { join } from 'node:path'

import { migrateDatabase } from '#core/database/migrate-database.ts'
import { openDatabase } from '#core/database/open-database.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { firmIdSchema, type Firm } from '#shared/domain/firms/firm.ts'

import { generatedFirms } from './generated-firms.ts'

const firmsAtOnce = 4000

/** A closed workspace file of at least so many bytes, full of firms with long notes. */
export async function makeLargeFile(
  folder: string,
  dataKey: Uint8Array,
  leastBytes: number,
): Promise<string> {
  const file = join(folder, 'large.db')
  const db = openDatabase(file, dataKey)
  await migrateDatabase(db)
  const some = generatedFirms(firmsAtOnce, [{ code: '00001' } as never])
  for (let turn = 0; statSync(file).size < leastBytes; turn++) {
    const firms = some.map((firm, at) => renumbered(firm, turn * firmsAtOnce + at))
    await db.transaction().execute((tx) => insertFirms(tx, firms))
  }
  await db.destroy()
  return file
}

function renumbered(firm: Firm, at: number): Firm {
  const id = firmIdSchema.parse(`00000000-0000-7000-8001-${String(at).padStart(12, '0')}`)
  const note = `Ghi chú ${String(at)} `.repeat(80)
  return { ...firm, id, taxCode: null, note }
}
