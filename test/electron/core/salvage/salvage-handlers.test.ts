import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

const pageBytes = 4096
const byPassphrase = { kind: 'passphrase', passphrase: testPassphrase } as const
const alone = { opensWith: byPassphrase, fillsFromBackup: false }

/** A workspace with answers, a backup between them, closed. */
async function openThenClose() {
  const test = await openTestWorkspace()
  const { id, firmId } = await startTestAssessment(test.core)
  await answer(test.core, id, 'cost', 100)
  const backup = valueOf(await test.core.handlers.backups.make())
  await answer(test.core, id, 'cost', 200)
  await test.core.close()
  return { ...test, id, firmId, backup, file: join(test.homeFolder, 'workspace.db') }
}

function zeroPages(file: string, numbers: readonly number[]): Buffer {
  const bytes = readFileSync(file)
  for (const number of numbers) bytes.fill(0, (number - 1) * pageBytes, number * pageBytes)
  writeFileSync(file, bytes)
  return bytes
}

describe('salvaging a damaged workspace', () => {
  it('brings everything back when only the first page is gone, by the salt of a backup', async () => {
    const { file, reopen, id, homeFolder, events } = await openThenClose()
    const damaged = zeroPages(file, [1])
    const core = await reopen()
    const { workspace, salvage, assessments } = core.handlers
    expect(await workspace.unlock({ passphrase: testPassphrase })).toMatchObject({
      failure: { code: 'workspace/damaged', because: 'unreadable' },
    })

    const report = valueOf(await salvage.run(alone))
    expect(report).toMatchObject({ destroyedPageCount: 1, lossCount: 0, isProfileLost: false })
    expect(valueOf(await workspace.status())).toMatchObject({ state: 'open', readOnly: false })
    const { content } = valueOf(await assessments.get({ assessmentId: id }))
    expect(content.answers['cost']).toMatchObject({ value: 200 })
    expect(valueOf(await assessments.history({ assessmentId: id }))).toMatchObject({ intact: true })
    expect(readFileSync(join(homeFolder, report.keptFileName)).equals(damaged)).toBe(true)
    expect(events.some((event) => event.kind === 'progress' && event.task === 'salvage')).toBe(true)

    expect(valueOf(await salvage.report())).toEqual(report)
    const sealed = readFileSync(join(homeFolder, 'salvage-report.bin'))
    expect(sealed.includes('firms')).toBe(false)
    const table = valueOf(await salvage.exportReport({ language: 'vi' }))
    expect(new TextDecoder().decode(table?.bytes)).toContain('Doanh nghiệp;"giữ được 1; mất 0"')
    expect(await answer(core, id, 'cost', 300)).toMatchObject({ canUndo: true })
  })

  it('says that it cannot when the first page is gone and no backup has its salt', async () => {
    const { file, reopen, homeFolder } = await openThenClose()
    for (const name of readdirSync(join(homeFolder, 'backups'))) {
      if (name.endsWith('.json')) writeFileSync(join(homeFolder, 'backups', name), '')
    }
    const damaged = zeroPages(file, [1])
    const { salvage, workspace } = (await reopen()).handlers
    expect(await salvage.run(alone)).toEqual({
      ok: false,
      failure: { code: 'salvage/impossible', because: 'nothing' },
    })
    expect(readFileSync(file).equals(damaged)).toBe(true)
    expect(existsSync(`${file}.part`)).toBe(false)
    expect(valueOf(await workspace.status())).toMatchObject({ state: 'locked' })
  })

  it('takes a workspace that opens for reading only, and nothing that is sound', async () => {
    const { file, reopen, firmId } = await openThenClose()
    const sound = await reopen()
    valueOf(await sound.handlers.workspace.unlock({ passphrase: testPassphrase }))
    expect(await sound.handlers.salvage.run(alone)).toMatchObject({
      failure: { code: 'salvage/not-needed' },
    })
    expect(valueOf(await sound.handlers.salvage.report())).toBeNull()
    await sound.close()

    zeroPages(file, [statSync(file).size / pageBytes])
    const { workspace, salvage, firms } = (await reopen()).handlers
    valueOf(await workspace.unlock({ passphrase: testPassphrase }))
    expect(valueOf(await workspace.status())).toMatchObject({ readOnly: true })
    valueOf(await salvage.run({ opensWith: { kind: 'open' }, fillsFromBackup: false }))
    expect(valueOf(await workspace.status())).toMatchObject({ readOnly: false })
    expect(valueOf(await firms.get({ firmId })).name).not.toBe('')
  })

  it('refuses a wrong passphrase, and takes the recovery code', async () => {
    const { file, reopen, recoveryCode } = await openThenClose()
    zeroPages(file, [1])
    const { salvage } = (await reopen()).handlers
    const wrong = { kind: 'passphrase', passphrase: 'không phải nó' } as const
    expect(await salvage.run({ opensWith: wrong, fillsFromBackup: false })).toMatchObject({
      failure: { code: 'workspace/wrong-passphrase' },
    })
    const opensWith = { kind: 'recovery-code', recoveryCode } as const
    expect((await salvage.run({ opensWith, fillsFromBackup: false })).ok).toBe(true)
  })

  it('can be stopped, and then has changed nothing', async () => {
    const { file, reopen, homeFolder } = await openThenClose()
    const damaged = zeroPages(file, [1])
    const list = () => readdirSync(homeFolder).filter((name) => !name.startsWith('workspace.lock'))
    const before = list().toSorted()
    const { salvage } = (await reopen()).handlers
    const running = salvage.run(alone)
    const asking = setInterval(() => void salvage.stop(), 5)
    const ended = await running
    clearInterval(asking)
    expect(ended).toEqual({ ok: false, failure: { code: 'salvage/stopped' } })
    expect(readFileSync(file).equals(damaged)).toBe(true)
    expect(list().toSorted()).toEqual(before)
  })
})
