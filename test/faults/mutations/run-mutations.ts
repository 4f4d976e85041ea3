import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import { writeMarked } from '#test/prove/write-marked.ts'

import { associationMutations } from './association-mutations.ts'
import { cityMutations } from './city-mutations.ts'
import { laptopMutations } from './laptop-mutations.ts'
import type { Mutation } from './mutation.ts'
import { readMutation } from './read-mutation.ts'

/*
 * `npm run mutations`: puts each fault into a copy of the sources, one at a time, and runs the tests that
 * have to notice. Words choose faults by their names, `--write` puts the score in SECURITY.md. Ends with
 * 1 when one goes unnoticed.
 */

const leftOut = new Set(['node_modules', '.git', 'out', 'dist', '.cache', 'test-results'])
const asked = process.argv.slice(2)
const words = asked.filter((word) => !word.startsWith('--'))
const chosen = [...laptopMutations, ...associationMutations, ...cityMutations].filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)

const repository = process.cwd()
// Readable for the user PostgreSQL runs as.
const copy = mkdtempSync(join(tmpdir(), 'nang-bac-mutations-'))
const unnoticed: string[] = []
try {
  cpSync(repository, copy, {
    recursive: true,
    filter: (path) => !leftOut.has(relative(repository, path).split('/')[0] ?? ''),
  })
  for (const shared of ['node_modules', 'out']) {
    symlinkSync(join(repository, shared), join(copy, shared))
  }
  for (const mutation of chosen) {
    const failedCount = countFailedTests(mutation)
    const isNoticed = failedCount > 0
    if (!isNoticed) unnoticed.push(mutation.name)
    const word = isNoticed ? `noticed by ${String(failedCount)} tests` : 'UNNOTICED'
    process.stdout.write(`${word}: ${mutation.name}\n`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
const noticed = chosen.length - unnoticed.length
const score =
  `${String(noticed)} of ${String(chosen.length)} faults noticed ` +
  `(${((100 * noticed) / chosen.length).toFixed(0)} %)`
process.stdout.write(`${score}\n`)
if (asked.includes('--write')) {
  await writeMarked(
    'SECURITY.md',
    'mutations',
    `${new Date().toISOString().slice(0, 10)}: ${score}.`,
  )
}
process.exitCode = unnoticed.length === 0 ? 0 : 1

/** Only tests that ran and failed count: a fault that keeps a file from loading proves nothing. */
function countFailedTests(mutation: Mutation): number {
  const file = join(copy, mutation.file)
  const original = readFileSync(file, 'utf8')
  const reportFile = join(copy, 'mutation-report.json')
  rmSync(reportFile, { force: true })
  writeFileSync(file, readMutation(copy, mutation))
  try {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config=test/vitest.config.ts',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
        ...mutation.tests,
      ],
      { cwd: copy, encoding: 'utf8' },
    )
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
      readonly numFailedTests: number
      readonly numTotalTests: number
    }
    if (report.numTotalTests === 0) throw new Error(`No test ran:\n${stdout}\n${stderr}`)
    return report.numFailedTests
  } finally {
    writeFileSync(file, original)
  }
}
