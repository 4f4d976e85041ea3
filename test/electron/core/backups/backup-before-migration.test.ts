import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

/** The last migration undone by hand, as an older app would have left the file. */
function undoLastMigration(file: string, dataKey: Uint8Array): void {
  const sqlite = openEncryptedFile(file, dataKey)
  sqlite.exec("delete from kysely_migration where name like '0002%'")
  sqlite.close()
}

it('copies the file before it is brought up to date, and keeps the copy when that fails', async () => {
  const { core, homeFolder, reopen } = await openTestWorkspace()
  await startTestAssessment(core)
  await core.close()
  const file = join(homeFolder, 'workspace.db')
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
  copyFileSync(file, `${file}.kept`)
  undoLastMigration(file, dataKey)

  const { workspace, backups } = (await reopen()).handlers
  // Its tables are there already, so the migration fails, and is rolled back whole.
  await expect(workspace.unlock({ passphrase: testPassphrase })).rejects.toThrow('up to date')
  expect(valueOf(await workspace.status()).state).toBe('locked')
  const [made] = valueOf(await backups.list())
  expect(made).toMatchObject({ reason: 'migration', verified: true, assessmentCount: 1 })
  expect(existsSync(join(homeFolder, 'backups', `${made?.id}.db`))).toBe(true)

  rmSync(file)
  copyFileSync(`${file}.kept`, file)
  expect((await workspace.unlock({ passphrase: testPassphrase })).ok).toBe(true)
})
