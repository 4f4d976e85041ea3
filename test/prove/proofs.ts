import { existsSync, readFileSync } from 'node:fs'

import type { Proof } from '#test/support/report-proof.ts'

import type { FailedTest } from '../run/unit-tests.ts'

import { promises, type Promised } from './promises.ts'

/** A promise beside what was tried against it. */
export type Proved = Promised & {
  readonly proofs: readonly Proof[]
  /** Broken promises that tests counted, and tests that failed as such. */
  readonly failures: number
  /** What is wrong, a line each; a promise that nothing was tried against is not kept. */
  readonly faults: readonly string[]
}

/** Reads what the tests reported (`reportProof`) and puts it beside the promises, in their order. */
export function readProofs(file: string, failedTests: readonly FailedTest[]): Proved[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const reported = lines.map((line) => JSON.parse(line) as Proof)
  return promises.map((promised) => {
    const proofs = reported.filter(({ promise }) => promise === promised.id)
    const failed = failedTests.filter(({ file: path }) => covers(promised, path))
    const counted = proofs.reduce((sum, { failures }) => sum + failures, 0)
    return {
      ...promised,
      proofs,
      failures: counted + failed.length,
      faults: [
        ...proofs
          .filter(({ failures }) => failures > 0)
          .map(({ name, failures, seed }) => `${name}: ${String(failures)} (seed ${String(seed)})`),
        ...failed.map(({ file: path, name }) => `${path} › ${name}`),
        ...(proofs.length === 0 ? ['nothing was tried'] : []),
      ],
    }
  })
}

/** Whether a test file belongs to a promise: below one of its paths, and below none with `!`. */
export function covers({ tests }: Promised, path: string): boolean {
  const isBelow = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  return (
    tests.some((prefix) => isBelow(prefix)) &&
    !tests.some((prefix) => prefix.startsWith('!') && isBelow(prefix.slice(1)))
  )
}
