import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Migrator } from 'kysely/migration'
import { onTestFinished } from 'vitest'

import { migrations } from '#core/database/migrations/index.ts'
import { openDatabase } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'

/** An empty workspace as an older app left it: up to that migration. */
export async function openMigratedTo(last: keyof typeof migrations): Promise<AppDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-test-'))
  const db = openDatabase(join(folder, 'workspace.db'), new Uint8Array(32).fill(7))
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateTo(last)
  if (error) throw error instanceof Error ? error : new Error('Not migrated')
  return db
}
