import { defineConfig } from '@playwright/test'

import type { HostName } from './journeys/fixtures.ts'

export default defineConfig<{ readonly hostName: HostName }>({
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
  projects: [{ name: 'browser-host', use: { hostName: 'browser-host' } }],
})
