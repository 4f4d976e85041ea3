import { defineConfig, type Project } from '@playwright/test'

import { findElectron } from '../electron/starting/find-electron.ts'
import type { HostName } from './journeys/started-app.ts'

type HostOptions = { readonly hostName: HostName }

/** The same journeys on every host; real Electron where its program has been fetched. */
const hosts: HostName[] = ['browser-host', 'electron-double']
if (findElectron() !== undefined) hosts.push('electron')
else if (process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stderr.write('Journeys in real Electron did not run: its binary is missing.\n')
}

export default defineConfig<HostOptions>({
  testDir: './journeys',
  outputDir: '../test-results',
  timeout: 60_000,
  workers: 2,
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    trace: 'retain-on-failure',
  },
  projects: hosts.map(projectOf),
})

/** The walls that main builds around its windows are looked at on the double alone. */
function projectOf(hostName: HostName): Project<HostOptions> {
  return {
    name: hostName,
    use: { hostName },
    testIgnore: hostName === 'electron-double' ? [] : ['electron-only/**'],
  }
}
