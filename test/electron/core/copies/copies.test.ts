import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { evidenceIdSchema } from '#shared/domain/assessments/evidence.ts'
import { dumpTables } from '#test/support/dump-tables.ts'
import {
  openTestCore,
  openTestWorkspace,
  testPassphrase,
  testProfile,
  valueOf,
} from '#test/support/open-test-core.ts'
import { testKeychain } from '#test/support/test-keychain.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

const proof = new Uint8Array(Buffer.from('bằng chứng'))

function makeStick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** One assessment with an answer and a file of evidence. */
async function openWithWork() {
  const workspace = await openTestWorkspace()
  const { id } = await startTestAssessment(workspace.core)
  await answer(workspace.core, id, 'cost', 100)
  const evidence = { assessmentId: id, inputKey: null, fileName: 'a.txt', caption: '' }
  const { attach } = workspace.core.handlers.evidence
  const attached = valueOf(await attach({ ...evidence, bytes: proof }))
  return { ...workspace, id, evidenceId: evidenceIdSchema.parse(attached.id) }
}

/** Every row but the name of the life, and that name. */
async function readFile(home: string) {
  const dataKey = await openByPassphrase(
    readKeyFile(join(home, 'workspace.key.json'))!,
    testPassphrase,
  )
  const sqlite = openEncryptedFile(join(home, 'workspace.db'), dataKey!)
  const dump = dumpTables(sqlite, ['workspace.chain_id'])
  const life = String(sqlite.prepare('select chain_id from workspace').pluck().get())
  sqlite.close()
  return { dump, life }
}

it('goes to another laptop on a stick, row for row and with its evidence, and begins a new life there', async () => {
  const { core, id, evidenceId, homeFolder } = await openWithWork()
  const stick = makeStick()

  const written = valueOf(await core.handlers.copies.write({ folder: stick }))

  expect(readdirSync(stick)).toHaveLength(1)
  expect(written.byteCount).toBeGreaterThan(proof.byteLength)
  for (const name of readdirSync(written.folder, { recursive: true }).map(String)) {
    const file = join(written.folder, name)
    if (statSync(file).isFile()) expect(readFileSync(file).includes('bằng chứng')).toBe(false)
  }
  const other = await openTestCore()
  const [found] = valueOf(await other.core.handlers.copies.find({ folder: stick }))
  expect(found).toMatchObject({ folder: written.folder, workspaceName: testProfile.name })
  valueOf(await other.core.handlers.copies.bringIn({ folder: written.folder }))
  expect(valueOf(await other.core.handlers.workspace.status())).toMatchObject({
    state: 'locked',
    name: testProfile.name,
  })
  valueOf(await other.core.handlers.workspace.unlock({ passphrase: testPassphrase }))
  const { assessments, evidence, workspace } = other.core.handlers
  const brought = valueOf(await assessments.get({ assessmentId: id }))
  expect(brought.content.answers['cost']).toMatchObject({ value: 100 })
  expect(valueOf(await evidence.open({ evidenceId })).bytes).toEqual(proof)
  await workspace.lock()
  const [here, there] = [await readFile(homeFolder), await readFile(other.homeFolder)]
  expect(there.dump).toEqual(here.dump)
  expect(there.life).not.toBe(here.life)

  valueOf(await workspace.unlock({ passphrase: testPassphrase }))
  await workspace.lock()
  expect((await readFile(other.homeFolder)).life).toBe(there.life)
})

it('takes a folder that was copied by hand while the app was open, its log with it', async () => {
  const { core, id, homeFolder } = await openWithWork()
  await answer(core, id, 'cost', 250)
  const byHand = join(makeStick(), 'sao chép')
  await cp(homeFolder, byHand, { recursive: true })
  const other = await openTestCore()

  valueOf(await other.core.handlers.copies.bringIn({ folder: byHand }))

  valueOf(await other.core.handlers.workspace.unlock({ passphrase: testPassphrase }))
  const brought = valueOf(await other.core.handlers.assessments.get({ assessmentId: id }))
  expect(brought.content.answers['cost']).toMatchObject({ value: 250 })
})

it('opens by the recovery code on a laptop whose keychain is another', async () => {
  const { core, recoveryCode } = await openTestWorkspace(realSurroundings, testKeychain())
  const { folder } = valueOf(await core.handlers.copies.write({ folder: makeStick() }))
  const other = await openTestCore(realSurroundings, testKeychain())
  const { copies, workspace } = other.core.handlers
  valueOf(await copies.bringIn({ folder }))

  expect(await workspace.unlock({ passphrase: testPassphrase })).toMatchObject({
    failure: { code: 'workspace/keychain-lost' },
  })
  valueOf(await workspace.recover({ recoveryCode, newPassphrase: 'một cụm khác hẳn' }))
  await workspace.lock()
  valueOf(await workspace.unlock({ passphrase: 'một cụm khác hẳn' }))
})

it('keeps what is here, and refuses what is no copy', async () => {
  const { core } = await openWithWork()
  const stick = makeStick()
  const { folder } = valueOf(await core.handlers.copies.write({ folder: stick }))
  const other = await openTestCore()
  const { copies, workspace } = other.core.handlers
  const unusable = { ok: false, failure: { code: 'copy/unusable' } }

  expect(await core.handlers.copies.bringIn({ folder })).toEqual({
    ok: false,
    failure: { code: 'workspace/exists' },
  })
  expect(await copies.bringIn({ folder: stick })).toEqual(unusable)
  expect(await copies.bringIn({ folder: join(stick, 'none') })).toEqual(unusable)
  expect(await copies.find({ folder: join(stick, 'none') })).toMatchObject({
    failure: { code: 'files/folder-unusable', because: 'missing' },
  })
  writeFileSync(join(folder, 'workspace.key.json'), 'không phải khóa')
  rmSync(join(folder, 'workspace.key.backup.json'))
  expect(valueOf(await copies.find({ folder: stick }))).toEqual([])
  expect(await copies.bringIn({ folder })).toEqual(unusable)
  expect(valueOf(await workspace.status())).toEqual({ state: 'none' })
  valueOf(await workspace.create({ profile: testProfile, passphrase: testPassphrase }))
})

it('finds nothing where a copy was cut short, and gives each copy of a day a name of its own', async () => {
  const now = () => new Date('2026-11-27T18:00:00Z')
  const { core } = await openTestWorkspace({ ...realSurroundings, now })
  const stick = makeStick()
  const first = valueOf(await core.handlers.copies.write({ folder: stick }))
  const second = valueOf(await core.handlers.copies.write({ folder: stick }))
  expect([first.folder, second.folder]).toEqual([
    join(stick, 'nang-bac-2026-11-28'),
    join(stick, 'nang-bac-2026-11-28-2'),
  ])
  await cp(first.folder, join(stick, 'nang-bac-2026-11-29.part'), { recursive: true })
  const found = valueOf(await core.handlers.copies.find({ folder: stick }))
  expect(found.map(({ folder }) => folder).sort()).toEqual([first.folder, second.folder])

  expect(await core.handlers.copies.write({ folder: join(stick, 'none') })).toMatchObject({
    failure: { code: 'files/folder-unusable', because: 'missing' },
  })
})
