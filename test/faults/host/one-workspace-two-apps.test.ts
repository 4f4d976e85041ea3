import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { startBrowserHost, type RunningHost } from '#test/journeys/start-browser-host.ts'
import { buildForTests } from '#test/support/build-for-tests.ts'
import { visitHost } from '#test/support/host-calls.ts'
import { everyFirm, firmDetails } from '#test/support/open-firm-core.ts'
import { testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'
import { reportProof } from '#test/support/report-proof.ts'

import { workspaceVi } from '../../../renderer/text/vi/workspace.ts'

const folder = mkdtempSync(join(tmpdir(), 'nang-bac-two-'))
const hosts = new Set<RunningHost>()
beforeAll(buildForTests)
afterAll(async () => {
  for (const host of hosts) await host.kill()
  rmSync(folder, { recursive: true, force: true })
})

const passphrase = testPassphrase
const inUse = { ok: false, failure: { code: 'workspace/damaged', because: 'in-use' } }

async function start(homeFolder: string) {
  const host = await startBrowserHost({ homeFolder })
  hosts.add(host)
  return { host, ask: await visitHost(host.address) }
}

async function startNew(name: string) {
  const homeFolder = join(folder, name)
  const started = await start(homeFolder)
  valueOf(await started.ask('workspace', 'create', { profile: testProfile, passphrase }))
  return { ...started, homeFolder }
}

it('shows the app that runs already to whoever starts it again', async () => {
  const first = await startNew('again')
  const second = await start(first.homeFolder)
  expect(new URL(second.host.address).origin).toBe(new URL(first.host.address).origin)
  expect(valueOf(await second.ask('workspace', 'status')).state).toBe('open')
  valueOf(await second.ask('firms', 'add', firmDetails()))
  await first.host.kill()
})

it('refuses a second app on one workspace with a sentence, until the first has ended or was killed', async () => {
  const first = await startNew('twice')
  valueOf(await first.ask('firms', 'add', firmDetails()))
  // As on Windows, where another account cannot ring: the second app does not know of the first.
  rmSync(join(first.homeFolder, 'running-host.json'))
  const second = await start(first.homeFolder)
  expect(await second.ask('workspace', 'unlock', { passphrase })).toEqual(inUse)
  expect(workspaceVi.damaged['in-use'].what).toMatch(/đang được một cửa sổ Nâng Bậc khác dùng/)
  valueOf(await first.ask('firms', 'add', firmDetails({ name: 'Công ty thứ hai' })))

  await first.host.kill()
  expect(existsSync(join(first.homeFolder, 'workspace.lock'))).toBe(true)
  expect((await second.ask('workspace', 'unlock', { passphrase })).ok).toBe(true)
  expect(valueOf(await second.ask('firms', 'search', allFirms)).total).toBe(2)
  await second.host.kill()

  const third = await start(first.homeFolder)
  expect((await third.ask('workspace', 'unlock', { passphrase })).ok).toBe(true)
  await third.host.stop()
  const name = 'second app on one workspace'
  reportProof({
    promise: 'T4',
    name,
    tries: 3,
    failures: 0,
    note: 'refused 1, after kill -9 2 of 2 open',
  })
})

it('refuses a workspace of a newer app with a sentence and changes no byte of it', async () => {
  const { host, ask, homeFolder } = await startNew('newer')
  valueOf(await ask('firms', 'add', firmDetails()))
  await host.stop()
  const file = join(homeFolder, 'workspace.db')
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, passphrase))!
  const sqlite = openEncryptedFile(file, dataKey)
  sqlite.exec(
    "insert into kysely_migration values ('9999-of-a-later-app', '2030-01-01T00:00:00.000Z')",
  )
  sqlite.close()
  const before = hashOf(file)

  const older = await start(homeFolder)
  for (let tries = 0; tries < 2; tries++) {
    expect(await older.ask('workspace', 'unlock', { passphrase })).toEqual({
      ok: false,
      failure: { code: 'workspace/damaged', because: 'newer-app' },
    })
  }
  await older.host.stop()
  expect(workspaceVi.damaged['newer-app'].what).toMatch(/phiên bản mới hơn/)
  expect(hashOf(file)).toBe(before)
  expect(existsSync(`${file}-wal`)).toBe(false)
  expect(existsSync(join(homeFolder, 'backups'))).toBe(false)
  reportProof({ promise: 'T4', name: 'workspace of a newer app', tries: 2, failures: 0 })
})

const allFirms = { filter: everyFirm({}), offset: 0, limit: 10 }

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
