import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/postgres-on-demand.ts'],
    pool: 'forks',
    // Modules keep nothing from one test to the next, so a worker loads them once for all its files.
    isolate: false,
    maxWorkers: '100%',
  },
})
