import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readUpdate } from '#core/updates/read-update.ts'
import { copyFrom, stageInstaller } from '#core/updates/stage-installer.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'

const key = makeSigningKey()
const installed = { version: '0.1.9', platform: 'win32-x64', publicKey: key.publicKey }
const content = 'the installer'
let folder = ''
let installer = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nang-bac-update-'))
  installer = join(folder, 'nang-bac-0.1.10.exe')
  writeFileSync(installer, content)
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'electron/packaging/sign-update.ts',
      ...['--installer', installer, '--version', '0.1.10', '--minimum', '0.1.0'],
      ...[
        '--platform',
        'win32-x64',
        '--at',
        '2026-12-01T00:00:00Z',
        '--vi',
        'Sửa lỗi',
        '--en',
        'Fixes',
      ],
    ],
    { encoding: 'utf8', env: { ...process.env, NANGBAC_UPDATE_KEY: key.secret } },
  )
  if (status !== 0) throw new Error(stderr)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const manifestFile = () => readFileSync(`${installer}.nbup`)
const because = (reason: string) => ({
  ok: false,
  failure: { code: 'update/refused', because: reason },
})

function getManifest() {
  const read = readUpdate(manifestFile(), installed)
  if (!read.ok) throw new Error(read.failure.because)
  return read.value
}

describe('readUpdate', () => {
  it('takes what the publisher signed, and knows that 0.1.10 is newer than 0.1.9', () => {
    expect(readUpdate(manifestFile(), installed)).toMatchObject({
      ok: true,
      value: { version: '0.1.10' },
    })
  })

  it('refuses every changed byte of the file', () => {
    const bytes = manifestFile()
    for (let at = 0; at < bytes.length - 1; at++) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(readUpdate(changed, installed).ok, `byte ${at}`).toBe(false)
    }
  })

  it('refuses another publisher, the same version, another platform, too old an app', () => {
    const file = manifestFile()
    expect(readUpdate(file, { ...installed, publicKey: makeSigningKey().publicKey })).toEqual(
      because('not-signed'),
    )
    expect(readUpdate(file, { ...installed, version: '0.1.10' })).toEqual(because('not-newer'))
    expect(readUpdate(file, { ...installed, platform: 'linux-x64' })).toEqual(
      because('other-platform'),
    )
    expect(readUpdate(file, { ...installed, version: '0.0.9' })).toEqual(
      because('too-old-to-update'),
    )
    expect(readUpdate(Buffer.from('{}'), installed)).toEqual(because('unreadable'))
  })

  it('takes an older version as a way back', () => {
    expect(readUpdate(manifestFile(), { ...installed, version: '0.2.0' }).ok).toBe(true)
  })

  it('refuses a signature that was made for another purpose', () => {
    const { text } = JSON.parse(manifestFile().toString()) as { text: string }
    const signature = Buffer.from(key.sign('receipt', text)).toString('base64')
    expect(readUpdate(Buffer.from(JSON.stringify({ text, signature })), installed)).toEqual(
      because('not-signed'),
    )
  })
})

describe('stageInstaller', () => {
  it('keeps a checked copy in the data folder', async () => {
    const staged = await stageInstaller(copyFrom(installer), join(folder, 'updates'), getManifest())
    expect(staged.ok && readFileSync(staged.value, 'utf8')).toBe(content)
  })

  it('refuses another length and other content, and leaves nothing behind', async () => {
    const manifest = getManifest()
    writeFileSync(installer, 'THE installer')
    expect(await stageInstaller(copyFrom(installer), join(folder, 'updates'), manifest)).toEqual(
      because('wrong-content'),
    )
    writeFileSync(installer, `${content} and more`)
    expect(await stageInstaller(copyFrom(installer), join(folder, 'updates'), manifest)).toEqual(
      because('wrong-size'),
    )
    expect(existsSync(join(folder, 'updates', manifest.fileName))).toBe(false)
    expect(existsSync(join(folder, 'updates', `${manifest.fileName}.part`))).toBe(false)
  })
})
