import { expect, it } from 'vitest'

import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

import { frameBytes, logHeaderBytes, makeLiveLog, type LiveLog } from './live-log.ts'
import { openTorn } from './open-torn.ts'

/** Seeds that once showed a fault. */
const seedsThatFailed: readonly number[] = []
const tearCount = isFullSize ? 1_000 : 60

type Tear = {
  readonly how: string
  readonly log: Uint8Array
  /** The first byte that is not what was written. */
  readonly at: number
}

it('opens a log torn anywhere with what was answered up to the tear, or says that it is damaged', async () => {
  const logs = [await makeLiveLog(false), await makeLiveLog(true)]
  const faults: string[] = []
  const told = { prefix: 0, whole: 0, damaged: 0 }
  const seeds = [...seedsThatFailed, ...Array.from({ length: tearCount }, (_, i) => runSeed + i)]
  for (const seed of seeds) {
    const random = seededRandom(seed)
    const live = logs[seed % 2]!
    const tear = tearLog(live.log, random)
    const withSharedMemory = random() < 0.5
    const opened = await openTorn(live.lay(tear.log, withSharedMemory), live.dataKey)
    const expected = stateUpTo(live, tear.at)
    const isAll = expected === live.marks.at(-1)?.state
    if (opened.said === 'damaged') told.damaged += 1
    else told[isAll ? 'whole' : 'prefix'] += 1
    const fault = faultOf(opened, { expected, isAll, withSharedMemory })
    if (fault) faults.push(`seed ${seed}: ${tear.how} at ${tear.at}: ${fault}`)
  }
  const note = `a prefix ${told.prefix}, all ${told.whole}, said damaged ${told.damaged}`
  reportProof({
    ...{ promise: 'T4', name: 'torn log', tries: seeds.length },
    ...{ failures: faults.length, note },
  })
  expect(faults).toEqual([])
  expect(Math.min(told.prefix, told.whole, told.damaged)).toBeGreaterThan(0)
}, 3_600_000)

/**
 * Where the shared memory tells how long the log was, a loss is said; where it is gone too, as after
 * a power cut, what stands before the tear is there to the last answer, and nothing of what follows.
 */
function faultOf(
  opened: Awaited<ReturnType<typeof openTorn>>,
  {
    expected,
    isAll,
    withSharedMemory,
  }: Record<'isAll' | 'withSharedMemory', boolean> & { expected: string },
): string | null {
  if (opened.said === 'damaged') return withSharedMemory && !isAll ? null : 'called damaged'
  if (withSharedMemory && !isAll) return 'a loss that nobody was told of'
  return opened.state === expected ? null : `neither before nor after: ${opened.state.slice(0, 60)}`
}

/** The last state whose bytes all stand before the tear. */
function stateUpTo({ marks, stateBefore }: LiveLog, at: number): string {
  return marks.findLast(({ logBytes }) => logBytes <= at)?.state ?? stateBefore
}

function tearLog(log: Buffer, random: () => number): Tear {
  const frames = Math.floor((log.length - logHeaderBytes) / frameBytes)
  const frame = logHeaderBytes + Math.floor(random() * frames) * frameBytes
  const anywhere = Math.floor(random() * log.length)
  const torn = Buffer.from(log)
  const ways: readonly (() => Tear)[] = [
    () => ({ how: 'cut', at: anywhere, log: log.subarray(0, anywhere) }),
    () => ({ how: 'cut between frames', at: frame, log: log.subarray(0, frame) }),
    () => ({
      how: 'zeroed page',
      at: frame + 24,
      log: torn.fill(0, frame + 24, frame + frameBytes),
    }),
    () => ({ how: 'zeroed frame', at: frame, log: torn.fill(0, frame, frame + frameBytes) }),
    () => ({ how: 'zeroed tail', at: anywhere, log: torn.fill(0, anywhere) }),
    () => {
      for (let at = anywhere; at < torn.length; at++) torn[at] = Math.floor(random() * 256)
      return { how: 'garbage tail', at: anywhere, log: torn }
    },
    () => {
      const garbage = Buffer.from(Array.from({ length: 9000 }, () => Math.floor(random() * 256)))
      return { how: 'garbage behind', at: log.length, log: Buffer.concat([log, garbage]) }
    },
    () => ({
      how: 'lost frame',
      at: frame,
      log: Buffer.concat([log.subarray(0, frame), log.subarray(frame + frameBytes)]),
    }),
  ]
  return ways[Math.floor(random() * ways.length)]!()
}
