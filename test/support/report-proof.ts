import { appendFileSync } from 'node:fs'

import type { PromiseId } from '#test/prove/promise-id.ts'

import { printFigure, runSeed } from './run-seed.ts'

/** What a test tried and how often the promise was broken; a number the table of `npm run prove` shows. */
export type Proof = {
  readonly promise: PromiseId
  /** What was done, in a few words: `torn WAL`, `kill -9 while importing`. */
  readonly name: string
  readonly tries: number
  readonly failures: number
  /** Where a test draws its own seed; else that of the run. */
  readonly seed?: number
  /** Further figures, `name value`. */
  readonly note?: string
}

/** Prints the figure, and hands it to `npm run prove` where that is what runs the tests. */
export function reportProof(proof: Proof): void {
  const { promise, name, tries, failures, note } = proof
  printFigure(`${promise} ${name}`, { tries, failures, ...(note !== undefined && { note }) })
  const file = process.env['NANGBAC_PROOFS']
  if (file === undefined) return
  appendFileSync(file, `${JSON.stringify({ ...proof, seed: proof.seed ?? runSeed })}\n`)
}
