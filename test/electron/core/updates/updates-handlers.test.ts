import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import { readUpdateAddress } from '#core/updates/update-address.ts'
import { updatesHandlers, type UpdatesCore } from '#core/updates/updates-handlers.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { writeSignedUpdate } from '#test/support/signed-update.ts'

const key = makeSigningKey()
let root = ''
let stick = ''
const done: string[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nang-bac-updates-'))
  stick = join(root, 'stick')
  mkdirSync(stick)
  done.length = 0
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = (changed: Partial<UpdatesCore> = {}) =>
  updatesHandlers({
    version: '1.0.0',
    platform: 'linux-x64',
    publicKey: key.publicKey,
    folder: join(root, 'updates'),
    address: null,
    newId: () => crypto.randomUUID(),
    backUp: () => Promise.resolve(done.push('backup')),
    startInstaller: (file) => {
      done.push(file)
      return Promise.resolve()
    },
    ...changed,
  })
const write = (version: string, changed = {}) =>
  writeSignedUpdate({ folder: stick, key, version, platform: 'linux-x64', ...changed })

async function takeOver(updates: ReturnType<typeof open>, version: string) {
  const { found } = valueOf(await updates.look({ where: { kind: 'folder', folder: stick } }))
  const wanted = found.find(({ offered }) => offered.version === version)
  return updates.stage({ updateId: wanted?.updateId ?? crypto.randomUUID() })
}

describe('updates', () => {
  it('are found, taken over, checked, backed up before, and started', async () => {
    write('1.1.0')
    const updates = open()

    expect(valueOf(await takeOver(updates, '1.1.0'))).toMatchObject({
      installed: '1.0.0',
      staged: [{ version: '1.1.0', isNewer: true }],
    })
    rmSync(stick, { recursive: true })
    valueOf(await updates.install({ version: '1.1.0' }))

    expect(done).toEqual(['backup', join(root, 'updates', 'nang-bac-1.1.0.AppImage')])
  })

  it('that somebody else signed, or are for another system, are named with the reason', async () => {
    write('1.1.0', { key: makeSigningKey() })
    write('1.2.0', { platform: 'win32-x64' })
    writeFileSync(join(stick, 'note.nbup'), 'not one')

    expect(valueOf(await open().look({ where: { kind: 'folder', folder: stick } }))).toEqual({
      found: [],
      refused: [
        { fileName: 'nang-bac-1.1.0.AppImage.nbup', because: 'not-signed' },
        { fileName: 'nang-bac-1.2.0.AppImage.nbup', because: 'other-platform' },
        { fileName: 'note.nbup', because: 'unreadable' },
      ],
    })
  })

  it('whose installer was changed on the stick leave nothing behind', async () => {
    writeFileSync(write('1.1.0'), '#!/bin/rm')
    expect(await takeOver(open(), '1.1.0')).toMatchObject({
      failure: { code: 'update/refused', because: 'wrong-size' },
    })
    writeFileSync(join(stick, 'nang-bac-1.1.0.AppImage'), '#!/bin/zz\n')
    expect(await takeOver(open(), '1.1.0')).toMatchObject({ failure: { because: 'wrong-content' } })
    expect(readdirSync(join(root, 'updates'))).toEqual([])
  })

  it('changed after they were taken over are not started, nor is anything backed up', async () => {
    write('1.1.0')
    const updates = open()
    valueOf(await takeOver(updates, '1.1.0'))
    writeFileSync(join(root, 'updates', 'nang-bac-1.1.0.AppImage'), '#!/bin/zz\n')

    expect(await updates.install({ version: '1.1.0' })).toMatchObject({
      failure: { code: 'update/refused', because: 'wrong-content' },
    })
    expect(done).toEqual([])
  })

  it('are not started when the backup fails', async () => {
    write('1.1.0')
    const updates = open({ backUp: () => Promise.reject(new Error('disk')) })
    valueOf(await takeOver(updates, '1.1.0'))
    await expect(updates.install({ version: '1.1.0' })).rejects.toThrow('disk')
    expect(done).toEqual([])
  })

  it('stay on the laptop as a way back once they run, the newest on either side alone', async () => {
    for (const version of ['0.8.0', '0.9.0', '1.1.0', '1.2.0']) write(version)
    const updates = open()
    for (const version of ['0.8.0', '0.9.0', '1.1.0', '1.2.0'])
      valueOf(await takeOver(updates, version))

    const versions = async (core: ReturnType<typeof open>) =>
      valueOf(await core.state(undefined)).staged.map(({ version }) => version)
    expect(await versions(updates)).toEqual(['1.2.0', '0.9.0'])
    expect(await versions(open({ version: '1.3.0' }))).toEqual(['1.2.0', '0.9.0'])
    expect(existsSync(join(root, 'updates', 'nang-bac-0.8.0.AppImage'))).toBe(false)
    valueOf(await updates.install({ version: '0.9.0' }))
    expect(done).toHaveLength(2)
  })

  it('are not taken by a build without a key, nor started by a host that cannot', async () => {
    write('1.1.0')
    const keyless = open({ publicKey: null })
    expect(valueOf(await keyless.state(undefined)).takesUpdates).toBe(false)
    expect(valueOf(await keyless.look({ where: { kind: 'folder', folder: stick } })).found).toEqual(
      [],
    )

    const browser = open({ startInstaller: null })
    valueOf(await takeOver(browser, '1.1.0'))
    expect(await browser.install({ version: '1.1.0' })).toMatchObject({
      failure: { code: 'update/not-started', folder: join(root, 'updates') },
    })
  })

  it('are asked for at the publisher’s address alone, and brought no longer than signed for', async () => {
    write('1.1.0')
    const asked: string[] = []
    const address = await serve((path) => {
      asked.push(path)
      const name = path === '/linux-x64.nbup' ? 'nang-bac-1.1.0.AppImage.nbup' : path.slice(1)
      return readFileSync(join(stick, name))
    })
    const updates = open({ address })
    const { found } = valueOf(await updates.look({ where: { kind: 'network' } }))
    const updateId = found[0]?.updateId ?? crypto.randomUUID()

    writeFileSync(join(stick, 'nang-bac-1.1.0.AppImage'), 'more than was ever signed for')
    expect(await updates.stage({ updateId })).toMatchObject({
      failure: { code: 'update/unreachable' },
    })
    write('1.1.0')
    expect(valueOf(await updates.stage({ updateId })).staged).toMatchObject([{ version: '1.1.0' }])
    const file = '/nang-bac-1.1.0.AppImage'
    expect(asked).toEqual(['/linux-x64.nbup', file, file])
  })

  it('say that nobody answers, and follow no redirection', async () => {
    const where = { kind: 'network' } as const
    const unreachable = { failure: { code: 'update/unreachable' } }
    expect(await open({ address: 'http://127.0.0.1:9' }).look({ where })).toMatchObject(unreachable)
    const address = await serve(() => null)
    expect(await open({ address }).look({ where })).toMatchObject(unreachable)
  })

  it('come by https, or from this very machine', () => {
    const resources = join(root, 'resources')
    mkdirSync(join(resources, 'updates'), { recursive: true })
    expect(readUpdateAddress(resources)).toBeNull()
    const write = (text: string) =>
      writeFileSync(join(resources, 'updates', 'address.txt'), `${text}\n`)
    write('https://nangbac.example/updates/')
    expect(readUpdateAddress(resources)).toBe('https://nangbac.example/updates')
    write('http://nangbac.example/updates')
    expect(() => readUpdateAddress(resources)).toThrow('not https')
  })
})

/** A server of the publisher's; null is answered by a redirection elsewhere. */
async function serve(answer: (path: string) => Buffer | null): Promise<string> {
  const server = createServer((request, response) => {
    const body = answer(request.url ?? '')
    if (body === null) response.writeHead(302, { location: 'https://elsewhere.example/' }).end()
    else response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}
