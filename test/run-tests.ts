import { mkdirSync } from 'node:fs'

import { journeys } from './run/journeys.ts'
import { check, type Tally } from './run/run-step.ts'
import { unitTests } from './run/unit-tests.ts'

type Step = { readonly name: string; readonly run: () => Promise<Tally> }

/** Everything that must hold, cheapest first; later steps run even when an earlier one failed. */
const steps: readonly Step[] = [
  {
    name: 'format',
    run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  { name: 'types', run: () => check('typescript/bin/tsc', ['-b']) },
  { name: 'lint', run: () => check('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  { name: 'unused', run: () => check('knip/bin/knip.js', ['--config=test/knip.json']) },
  {
    name: 'build',
    run: () =>
      check('electron-vite/bin/electron-vite.js', [
        'build',
        '--config=electron/electron.vite.config.ts',
        '--logLevel=warn',
      ]),
  },
  { name: 'unit tests', run: unitTests },
  { name: 'journeys', run: journeys },
]

mkdirSync('.cache', { recursive: true })
const total = { passed: 0, failed: 0 }
const allFaults: string[] = []
for (const { name, run } of steps) {
  const startedAt = performance.now()
  const { passed, failed, faults } = await run()
  total.passed += passed
  total.failed += failed
  allFaults.push(...faults.map((fault) => `[${name}] ${fault}`))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(
    `\n[${name}] ${String(passed)} passed, ${String(failed)} failed (${seconds} s)\n\n`,
  )
}

if (allFaults.length > 0) process.stdout.write(`What failed:\n\n${allFaults.join('\n\n')}\n\n`)
process.stdout.write(`${String(total.passed)} passed, ${String(total.failed)} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
