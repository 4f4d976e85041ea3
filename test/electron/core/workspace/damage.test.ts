import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { alterDatabase } from '#test/support/alter-database.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, answering, startTestAssessment } from '#test/support/start-test-assessment.ts'

const pageBytes = 4096
const byPassphrase = { kind: 'passphrase', passphrase: testPassphrase } as const

/** A workspace with an answer, a backup of it, and a later answer; closed. */
async function openThenClose() {
  const test = await openTestWorkspace()
  const { id, firmId } = await startTestAssessment(test.core)
  await answer(test.core, id, 'cost', 100)
  const backup = valueOf(await test.core.handlers.backups.make())
  await answer(test.core, id, 'cost', 200)
  await test.core.close()
  return { ...test, id, firmId, backup, file: join(test.homeFolder, 'workspace.db') }
}

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('a damaged workspace', () => {
  it('opens for reading only when a page in its depth is damaged, and takes a backup back', async () => {
    const { file, reopen, id, firmId, backup, homeFolder } = await openThenClose()
    flipByte(file, statSync(file).size - pageBytes + 100)

    const { workspace, assessments, firms, backups, copies } = (await reopen()).handlers
    expect((await workspace.unlock({ passphrase: testPassphrase })).ok).toBe(true)
    expect(valueOf(await workspace.status())).toMatchObject({ state: 'open', readOnly: true })
    expect(valueOf(await firms.get({ firmId })).name).not.toBe('')

    const refused = { ok: false, failure: { code: 'workspace/read-only' } }
    const edits = [answering('cost', 300)]
    expect(await assessments.change({ assessmentId: id, edits })).toEqual(refused)
    expect(await backups.make()).toEqual(refused)
    expect(await copies.write({ folder: homeFolder })).toEqual(refused)

    expect((await backups.restore({ backupId: backup.id })).ok).toBe(true)
    expect(valueOf(await workspace.status())).toMatchObject({ readOnly: false })
    const restored = valueOf(await assessments.get({ assessmentId: id }))
    expect(restored.content.answers['cost']).toMatchObject({ value: 100 })
    expect(readdirSync(homeFolder).some((name) => name.includes('.damaged-'))).toBe(true)
  })

  it('that cannot be opened lets a backup in with the passphrase or the code, and with no other', async () => {
    const { file, reopen, id, backup, recoveryCode } = await openThenClose()
    const core = await reopen()
    const { workspace, backups, assessments } = core.handlers
    const ways = [byPassphrase, { kind: 'recovery-code', recoveryCode } as const]
    const damages = [() => flipByte(file, 200), () => rmSync(file)]

    for (const [index, damage] of damages.entries()) {
      damage()
      expect(await workspace.unlock({ passphrase: testPassphrase })).toEqual({
        ok: false,
        failure: { code: 'workspace/damaged', because: 'unreadable' },
      })
      expect(valueOf(await backups.list())).toMatchObject([{ id: backup.id }])
      const wrong = { kind: 'passphrase', passphrase: 'không phải nó' } as const
      expect(
        await backups.restoreWhileLocked({ backupId: backup.id, opensWith: wrong }),
      ).toMatchObject({ failure: { code: 'workspace/wrong-passphrase' } })

      const opensWith = ways[index]!
      expect(await backups.restoreWhileLocked({ backupId: backup.id, opensWith })).toEqual({
        ok: true,
        value: undefined,
      })
      const restored = valueOf(await assessments.get({ assessmentId: id }))
      expect(restored.content.answers['cost']).toMatchObject({ value: 100 })
      await core.lock()
    }
  })

  it('leaves the recovery code good when it cannot be opened by it', async () => {
    const { file, reopen, backup, recoveryCode } = await openThenClose()
    const { workspace, backups } = (await reopen()).handlers
    flipByte(file, 200)
    const recovery = { recoveryCode, newPassphrase: 'cụm mật khẩu mới' }
    expect(await workspace.recover(recovery)).toMatchObject({
      failure: { code: 'workspace/damaged' },
    })

    const opensWith = { kind: 'recovery-code', recoveryCode } as const
    valueOf(await backups.restoreWhileLocked({ backupId: backup.id, opensWith }))
    expect(valueOf(await workspace.recover(recovery)).recoveryCode).not.toBe(recoveryCode)
    await workspace.lock()
    expect((await workspace.unlock({ passphrase: 'cụm mật khẩu mới' })).ok).toBe(true)
  })

  it('opens by the copy of its key file, and mends the file; without both it says so', async () => {
    const { homeFolder, reopen } = await openThenClose()
    const files = ['workspace.key.json', 'workspace.key.backup.json'].map((n) =>
      join(homeFolder, n),
    )
    const sound = readFileSync(files[0]!, 'utf8')
    const core = await reopen()
    const { workspace } = core.handlers

    for (const spoil of [
      () => writeFileSync(files[0]!, '{"half'),
      () => rmSync(files[0]!),
      () => writeFileSync(files[1]!, ''),
    ]) {
      spoil()
      expect((await workspace.unlock({ passphrase: testPassphrase })).ok).toBe(true)
      await workspace.lock()
      expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual([sound, sound])
    }
    for (const file of files) writeFileSync(file, 'x')
    expect(await workspace.unlock({ passphrase: testPassphrase })).toEqual({
      ok: false,
      failure: { code: 'workspace/damaged', because: 'key-file' },
    })
    expect(valueOf(await workspace.status())).toMatchObject({ state: 'locked' })
  })
})

it('a workspace that a newer app has written is refused and stays byte for byte as it was', async () => {
  const { file, reopen, homeFolder } = await openThenClose()
  const later = `insert into kysely_migration values ('9999-of-a-later-app', '2030-01-01')`
  await alterDatabase(homeFolder, testPassphrase, later)
  const before = readFileSync(file)

  const { workspace } = (await reopen()).handlers

  expect(await workspace.unlock({ passphrase: testPassphrase })).toMatchObject({
    failure: { code: 'workspace/damaged', because: 'newer-app' },
  })
  expect(readFileSync(file).equals(before)).toBe(true)
})
