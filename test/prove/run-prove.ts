import { mkdirSync, rmSync } from 'node:fs'

import { runSeed } from '#test/support/run-seed.ts'

import { runTool } from '../run/run-step.ts'
import { journeysOf } from '../run/journeys.ts'
import { unitTestsOf } from '../run/unit-tests.ts'

import { describeRun, toProofTable } from './proof-table.ts'
import { promises } from './promises.ts'
import { readProofs } from './proofs.ts'
import { writeMarked } from './write-marked.ts'

/*
 * `npm run prove`: every test of every promise, against the built app and the real gateway, and one table
 * of promise, tries and failures. `--long` plays them at full size, `--write` puts the table in
 * SECURITY.md, and ids (`npm run prove -- T4 T7`) choose among them. Ends with 1 when one is broken.
 */

const proofsFile = `${process.cwd()}/.cache/proofs.ndjson`
const words = process.argv.slice(2)
const isLong = words.includes('--long')
const asked = words.filter((word) => !word.startsWith('--'))
const unknown = asked.filter((id) => promises.every((promised) => promised.id !== id))
if (unknown.length > 0) {
  throw new Error(
    `No promise ${unknown.join()}: there are ${promises.map(({ id }) => id).join(', ')}`,
  )
}
const chosen = promises.filter(({ id }) => asked.length === 0 || asked.includes(id))

mkdirSync('.cache', { recursive: true })
rmSync(proofsFile, { force: true })
const built = await runTool('electron-vite/bin/electron-vite.js', [
  'build',
  '--config=electron/electron.vite.config.ts',
  '--logLevel=warn',
])
if (built !== 0) throw new Error('The app does not build')

const env = {
  NANGBAC_PROOFS: proofsFile,
  NANGBAC_SEED: String(runSeed),
  ...(isLong && { NANGBAC_FULL: '1' }),
}
const tests = [...new Set(chosen.flatMap((promised) => promised.tests))]
const { tally, failedTests } = await unitTestsOf(
  tests.filter((path) => !path.startsWith('!')),
  env,
)
const specs = chosen.flatMap((promised) => promised.journeys ?? [])
const walked =
  specs.length > 0 ? await journeysOf(specs, env) : { passed: 0, failed: 0, faults: [] }
const proved = readProofs(proofsFile, failedTests).filter(({ id }) =>
  chosen.some((promised) => promised.id === id),
)
const table = toProofTable(proved)
const run = describeRun(new Date(), runSeed, isLong)
process.stdout.write(`\n${table}\n\n${run}\n`)
for (const { id, faults } of proved) {
  for (const fault of faults) process.stdout.write(`${id} is broken: ${fault}\n`)
}
for (const fault of walked.faults) process.stdout.write(`A journey failed: ${fault}\n`)
if (words.includes('--write')) await writeMarked('SECURITY.md', 'proofs', `${table}\n\n${run}`)

const broken = proved.filter(({ failures, faults }) => failures > 0 || faults.length > 0)
process.stdout.write(
  `${String(proved.length - broken.length)} promises kept, ${String(broken.length)} broken; ` +
    `${String(tally.passed + walked.passed)} tests passed, ` +
    `${String(tally.failed + walked.failed)} failed\n`,
)
process.exitCode = broken.length === 0 && tally.failed + walked.failed === 0 ? 0 : 1
