import { readFileSync, rmSync } from 'node:fs'

import { runTool, toTally, type Tally } from './run-step.ts'

const reportFile = '.cache/unit-tests.json'

type Report = {
  readonly numPassedTests: number
  readonly numTotalTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

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
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  const passed = report.numPassedTests
  return toTally({ passed, failed: report.numTotalTests - passed }, code, faultsOf(report))
}

/** Each failed test with its whole first message, and each file that failed outside its tests. */
function faultsOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed')
    if (failed.length === 0 && status !== 'passed') return [`${name}\n${message ?? ''}`]
    return failed.map(
      ({ fullName, failureMessages }) => `${name} › ${fullName}\n${failureMessages[0] ?? ''}`,
    )
  })
}
