import { readFileSync, rmSync } from 'node:fs'

import { runTool, type Tally } from './run-step.ts'

const reportFile = '.cache/journeys.json'

/** Runs the journeys in a real browser; one that needed a second try has failed. */
export async function journeys(): Promise<Tally> {
  rmSync(reportFile, { force: true })
  const code = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config=test/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${reportFile}` },
  )
  const { stats } = JSON.parse(readFileSync(reportFile, 'utf8')) as {
    readonly stats: {
      readonly expected: number
      readonly unexpected: number
      readonly flaky: number
      readonly skipped: number
    }
  }
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return {
    passed: stats.expected,
    failed: failed === 0 && (code !== 0 || stats.expected === 0) ? 1 : failed,
  }
}
