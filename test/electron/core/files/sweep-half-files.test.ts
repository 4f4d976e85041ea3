import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'

it('removes what a killed app left half written, and nothing else', async () => {
  const { core, homeFolder, reopen } = await openTestWorkspace()
  const backup = valueOf(await core.handlers.backups.make())
  await core.close()
  const half = [
    'preferences.json.part',
    'ballast.bin.part',
    'workspace.db.part-wal',
    join('backups', '2026-01-01T00-00-00-000Z-start.part'),
    join('backups', '2026-01-01T00-00-00-000Z-start.part-journal'),
    join('evidence', 'ab', 'abcd.part'),
  ].map((name) => join(homeFolder, name))
  const whole = ['partner.txt', join('backups', `${backup.id}.db`), join('demo', 'x.part')].map(
    (name) => join(homeFolder, name),
  )
  for (const name of [join('evidence', 'ab'), 'demo']) {
    mkdirSync(join(homeFolder, name), { recursive: true })
  }
  for (const file of [...half, whole[0]!, whole[2]!]) writeFileSync(file, 'x')

  const { workspace } = (await reopen()).handlers
  valueOf(await workspace.unlock({ passphrase: testPassphrase }))
  expect(half.filter((file) => existsSync(file))).toEqual([])
  expect(whole.filter((file) => existsSync(file))).toEqual(whole)
})
