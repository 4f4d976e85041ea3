import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'

import { runTool, toTally, type Tally } from './run-step.ts'

const reportFile = '.cache/unit-tests.json'

export type FailedTest = { readonly file: string; readonly name: string }

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
  return (await unitTestsOf([])).tally
}

/** The same for the tests below these paths, with their failures named by file. */
export async function unitTestsOf(
  paths: readonly string[],
  env: Record<string, string> = {},
): Promise<{ readonly tally: Tally; readonly failedTests: readonly FailedTest[] }> {
  rmSync(reportFile, { force: true })
  const code = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...paths,
    ],
    env,
  )
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  const passed = report.numPassedTests
  const counted = { passed, failed: report.numTotalTests - passed }
  return { tally: toTally(counted, code, faultsOf(report)), failedTests: failedTestsOf(report) }
}

function failedTestsOf({ testResults }: Report): FailedTest[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const failed = assertionResults.filter((test) => test.status !== 'passed')
    if (failed.length === 0 && status !== 'passed') return [{ file, name: 'could not be run' }]
    return failed.map(({ fullName }) => ({ file, name: fullName }))
  })
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
