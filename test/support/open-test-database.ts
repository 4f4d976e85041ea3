import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { migrateDatabase } from '#core/database/migrate-database.ts'
import { openDatabase } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'

/** A real encrypted file with the real migrations, gone when the test is over. */
export async function openTestDatabase(): Promise<AppDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-test-'))
  const db = openDatabase(join(folder, 'workspace.db'), new Uint8Array(32).fill(7))
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  await migrateDatabase(db)
  return db
}
