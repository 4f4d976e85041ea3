import { readFileSync, rmSync } from 'node:fs'

import { runTool, type Tally } from './run-step.ts'

const reportFile = '.cache/unit-tests.json'

/** Runs vitest and reads what it counted; a run that counted nothing is a failure. */
export async function unitTests(): Promise<Tally> {
  rmSync(reportFile, { force: true })
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ])
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
    readonly numPassedTests: number
    readonly numTotalTests: number
  }
  const passed = report.numPassedTests
  const failed = report.numTotalTests - passed
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}
