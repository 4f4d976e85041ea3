import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

it('opens for reading only, each time, when answers are gone from the log, until a backup is restored', async () => {
  const { core, homeFolder, reopen } = await openTestWorkspace()
  const { id } = await startTestAssessment(core)
  const backup = valueOf(await core.handlers.backups.make())
  for (let value = 1; value <= 9; value++) await answer(core, id, 'cost', value)
  const files = ['', '-wal', '-shm'].map((suffix) => join(homeFolder, `workspace.db${suffix}`))
  const asKilled = files.map((file) => readFileSync(file))
  await core.close()
  const log = asKilled[1]!
  log[log.length - 9_000] = log[log.length - 9_000]! ^ 1
  for (const [index, file] of files.entries()) writeFileSync(file, asKilled[index]!)

  const again = await reopen()
  for (let tries = 0; tries < 2; tries++) {
    valueOf(await again.handlers.workspace.unlock({ passphrase: testPassphrase }))
    expect(valueOf(await again.handlers.workspace.status())).toMatchObject({ readOnly: true })
    await again.lock()
  }
  const mark = join(homeFolder, 'workspace.db-wal.damaged')
  expect(readFileSync(mark).equals(log)).toBe(true)

  valueOf(await again.handlers.workspace.unlock({ passphrase: testPassphrase }))
  valueOf(await again.handlers.backups.restore({ backupId: backup.id }))
  expect(valueOf(await again.handlers.workspace.status())).toMatchObject({ readOnly: false })
  expect(existsSync(mark)).toBe(false)
  await answer(again, id, 'cost', 100)
})
