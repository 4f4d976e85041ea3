import { defineConfig, type Project } from '@playwright/test'

import { findElectron } from '../electron/starting/find-electron.ts'
import type { HostName } from './journeys/started-app.ts'
import { chromiumFlags, findChromium } from './support/find-chromium.ts'
import { isFullSize } from './support/run-seed.ts'

type HostOptions = { readonly hostName: HostName }

/** The browser host walks every journey; real Electron too, where its program has been fetched. */
const hosts: HostName[] = ['browser-host', 'electron-double']
if (findElectron() !== undefined) hosts.push('electron')
else if (process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stderr.write('Journeys in real Electron did not run: its binary is missing.\n')
}

/** What only one host has, its life or its walls, is looked at on that host alone. */
const onlyOn: Readonly<Record<string, readonly HostName[]>> = {
  'browser-only/**': ['browser-host'],
  'electron-only/**': ['electron-double'],
  'electron-hosts/**': ['electron-double', 'electron'],
}

/**
 * On the double, what passes through main or preload in a way of its own: starting, locking, files
 * opened and saved, what the window is refused. All else is one call the two hosts share; at full size
 * the double walks every journey too.
 */
const whereHostsDiffer = [
  '{content-policy,first-start,first-run-to-signed-pdf,doors,lock}.spec.ts',
  '{firm-draft,made-file,opened-file,salvage,updates}.spec.ts',
  'city/batch-by-files.spec.ts',
  'electron-{hosts,only}/**',
].map((pattern) => `**/journeys/${pattern}`)

export default defineConfig<HostOptions>({
  testDir: './journeys',
  outputDir: '../test-results',
  // Generous: a loaded machine is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    // A trace slows every step by a third; `--trace on` draws one of the journey that failed.
    screenshot: 'only-on-failure',
    // The windows of the browser host; the others start theirs.
    launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] },
  },
  projects: hosts.map(projectOf),
})

function projectOf(hostName: HostName): Project<HostOptions> {
  return {
    name: hostName,
    use: { hostName },
    ...(hostName === 'electron-double' && !isFullSize && { testMatch: whereHostsDiffer }),
    testIgnore: Object.keys(onlyOn).filter((pattern) => !onlyOn[pattern]?.includes(hostName)),
  }
}
