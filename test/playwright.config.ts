import { defineConfig, type Project } from '@playwright/test'

import { findElectron } from '../electron/starting/find-electron.ts'
import type { HostName } from './journeys/started-app.ts'
import { chromiumFlags, findChromium } from './support/find-chromium.ts'

type HostOptions = { readonly hostName: HostName }

/** The same journeys on every host; real Electron where its program has been fetched. */
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
    trace: 'retain-on-failure',
    // For journeys that use Playwright's own browser; the others start theirs.
    launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] },
  },
  projects: hosts.map(projectOf),
})

function projectOf(hostName: HostName): Project<HostOptions> {
  return {
    name: hostName,
    use: { hostName },
    testIgnore: Object.keys(onlyOn).filter((pattern) => !onlyOn[pattern]?.includes(hostName)),
  }
}
