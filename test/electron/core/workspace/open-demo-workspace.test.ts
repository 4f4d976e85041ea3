import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openDemoCore } from '#test/support/open-demo-core.ts'
import { everyFirm } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const demo = openDemoCore()
const page = { filter: everyFirm({}), offset: 0, limit: 10 }

async function firmIds() {
  const { rows } = valueOf(await demo.core().handlers.firms.search(page))
  return rows.map(({ id }) => id).sort()
}

it('makes the demo afresh when its filling was cut short', async () => {
  const before = await firmIds()
  await demo.restart()
  expect(await firmIds()).toEqual(before)

  await demo.restart(() => {
    writeFileSync(join(demo.homeFolder, 'demo-being-filled'), '')
    rmSync(join(demo.homeFolder, 'workspace.key.json'))
  })
  const afresh = await firmIds()
  expect(afresh).toHaveLength(3)
  expect(afresh).not.toEqual(before)

  await demo.restart()
  expect(await firmIds()).toEqual(afresh)
})

it('never changes the keys of the demo', async () => {
  const { workspace } = demo.core().handlers
  const passphrase = 'không gian làm việc mẫu'
  await expect(
    workspace.changePassphrase({ passphrase, newPassphrase: 'một cụm khác' }),
  ).rejects.toThrow('never changed')
  await expect(workspace.renewRecoveryCode({ passphrase })).rejects.toThrow('never changed')
  await demo.restart()
  expect(await firmIds()).toHaveLength(3)
})
