import { readFileSync, rmSync } from 'node:fs'

import { runTool, toTally, type Tally } from './run-step.ts'

const reportFile = '.cache/journeys.json'

type Suite = {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly {
      readonly status: string
      readonly projectName: string
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

type Report = Suite & {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** Runs the journeys in a real browser; one that needed a second try has failed. */
export function journeys(): Promise<Tally> {
  return journeysOf([])
}

/** Those below these paths only. */
export async function journeysOf(
  paths: readonly string[],
  env: Record<string, string> = {},
): Promise<Tally> {
  rmSync(reportFile, { force: true })
  const code = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config=test/playwright.config.ts', '--reporter=list,json', ...paths],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${reportFile}` },
  )
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  const { expected, unexpected, flaky, skipped } = report.stats
  return toTally({ passed: expected, failed: unexpected + flaky + skipped }, code, faultsOf(report))
}

function faultsOf({ suites = [], specs = [] }: Suite): string[] {
  const here = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, projectName, results }) => {
        const why = results.flatMap(({ errors }) => errors)[0]?.message ?? status
        return `[${projectName}] ${file} › ${title}\n${why}`
      }),
  )
  return [...here, ...suites.flatMap(faultsOf)]
}
