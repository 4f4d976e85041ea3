import fc from 'fast-check'

import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'

/** Processor time after which the thread that reads tables is ended; nothing else may come near it. */
const longestMs = 20_000

/** For the tests themselves: a run of full size takes hours on a slow machine. */
export const hostileTimeoutMs = isFullSize ? 14_400_000 : 300_000

/** How an input ended. Anything thrown is a broken promise. */
export type Ending = 'refused' | 'taken'

export type Trying<Input> = {
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
  /** Inputs that failed once, tried first for ever. */
  readonly known?: readonly Input[]
  /** Inputs of an ordinary run and of the full one. */
  readonly count?: { readonly ordinary: number; readonly full: number }
  readonly take: (input: Input) => Ending | Promise<Ending>
}

/** Gives a border hostile inputs, seeded, and reports how many it refused, took, and died of. */
export async function tryInputs<Input>({
  name,
  inputs,
  known = [],
  count = { ordinary: 2_000, full: 100_000 },
  take,
}: Trying<Input>): Promise<Record<Ending, number>> {
  const endings = { refused: 0, taken: 0 }
  let slowestMs = 0
  let failed = true
  try {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const before = process.cpuUsage()
        endings[await take(input)] += 1
        const { user, system } = process.cpuUsage(before)
        slowestMs = Math.max(slowestMs, (user + system) / 1000)
        if (slowestMs > longestMs) throw new Error(`${name}: an input took too long`)
      }),
      {
        seed: runSeed,
        numRuns: (isFullSize ? count.full : count.ordinary) + known.length,
        examples: known.map((input) => [input]),
      },
    )
    failed = false
  } finally {
    reportProof({
      promise: 'T7',
      name: `hostile inputs: ${name}`,
      tries: endings.refused + endings.taken + (failed ? 1 : 0),
      failures: failed ? 1 : 0,
      note: `${String(endings.refused)} refused, at most ${slowestMs.toFixed(0)} ms of processor time`,
    })
  }
  return endings
}
