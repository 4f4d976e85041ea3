import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startElectronDouble } from '../../journeys/start-electron-double.ts'
import { neededPackages } from '../../support/needed-packages.ts'
import { packWithoutElectron } from '../../support/pack-without-electron.ts'

/** What the packed app holds, by the real packer; the program inside is a stand-in. */
describe('the desktop package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-package-'))
  let app = ''
  let archive = ''
  let files: readonly string[] = []

  beforeAll(() => {
    app = packWithoutElectron(folder)
    archive = join(app, 'resources', 'app.asar')
    files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  it('sets all nine fuses of Electron', async () => {
    const wire = await getCurrentFuseWire(join(app, 'nang-bac'))
    const { DISABLE, ENABLE } = FuseState
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
      [FuseV1Options.WasmTrapHandlers]: ENABLE,
    })
  })

  it('holds the packages that main imports and no other', () => {
    const packed = files
      .filter((file) => /^\/node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/.test(file))
      .map((file) => file.slice(1, -'/package.json'.length))
    // Types alone, and the headers that a native build would need.
    const unused = ['node_modules/node-addon-api']
    const needed = neededPackages().filter(
      (place) => !unused.includes(place) && place.lastIndexOf('node_modules/') === 0,
    )
    expect(packed.toSorted()).toEqual(needed.toSorted())
  })

  it('holds the threads, one driver outside the archive, and neither sources nor the city', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/out/main/make-backup-worker.js',
        '/out/main/read-table-worker.js',
        '/out/main/solve-proposals-worker.js',
      ]),
    )
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
    ])
    expect(
      files.filter((file) => /\.(ts|map|pem|key)$|^\/(city|test|electron)\//.test(file)),
    ).toEqual([])
  })

  it('starts from nothing but its own files', async () => {
    const project = join(folder, 'unpacked')
    extractAll(archive, project)
    const double = await startElectronDouble({
      homeFolder: join(folder, 'home'),
      isDemo: true,
      project,
    })
    const browser = await chromium.connectOverCDP(double.devtoolsAddress)
    try {
      const page = browser.contexts()[0]!.pages()[0]!
      await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hôm nay')
    } finally {
      await browser.close()
      await double.stop()
    }
  }, 120_000)
})
