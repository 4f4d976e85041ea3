import { expect, it } from 'vitest'

import { reportProof } from '#test/support/report-proof.ts'

import type { FullDiskStory } from './every-write-path.ts'
import { onSmallDisk } from './on-small-disk.ts'

const isFull = { ok: false, failure: { code: 'disk/full', neededBytes: 67_108_864 } }

it(
  'gives up the ballast on a full disk, then says that the disk is full, and loses nothing',
  { timeout: 300_000 },
  async () => {
    const told = await onSmallDisk('fill-the-disk.ts', 160)

    expect(told).toMatchObject({
      throughBallast: 'went on',
      whenFull: {
        change: isFull.failure,
        addFirm: isFull,
        attach: isFull,
        backup: { failure: { code: 'disk/full' } },
        preferences: isFull,
        passphrase: isFull,
        read: true,
      },
      parts: [],
      lockedWhenFull: true,
      unlockedWhenFull: true,
      backupsTried: [null, 'disk-full'],
      afterwards: { change: true, addFirm: true, attach: true, backup: true },
      evidenceCount: 1,
    })
    const { history } = told as {
      history: { intact: boolean; edits: number; acknowledged: number }
    }
    expect(history.intact).toBe(true)
    expect(history.edits).toBe(history.acknowledged)
  },
)

it.each([
  { role: 'mentor', leastPaths: 23 },
  { role: 'association-manager', leastPaths: 14 },
])(
  'says at every write ($role) that the disk is full, stores nothing of it, and goes on afterwards',
  { timeout: 300_000 },
  async ({ role, leastPaths }) => {
    const story = (await onSmallDisk('every-write-path.ts', 96, [role])) as FullDiskStory
    const faults = story.paths.filter(({ whenFull, isUnchanged, afterwards }) => {
      const said = saysWhatToFree(whenFull)
      return whenFull === 'stored' ? isUnchanged : !said || !isUnchanged || afterwards !== 'ok'
    })
    const stored = story.paths.filter(({ whenFull }) => whenFull === 'stored').length
    reportProof({
      ...{ promise: 'T4', name: `full disk, ${role}`, tries: story.paths.length },
      ...{ failures: faults.length, note: `fitted all the same ${stored}` },
    })
    expect(faults).toEqual([])
    expect(story.reads).toEqual(story.reads.map(({ name }) => ({ name, isOk: true })))
    expect(story.halfFiles).toEqual([])
    expect(story).toMatchObject({ opensAgain: true, historyIntact: true })
    expect(story.paths.length - stored).toBeGreaterThanOrEqual(leastPaths)
  },
)

/** In bytes, or that it is the stick that has no room. */
function saysWhatToFree(failure: unknown): boolean {
  const { code, neededBytes, because } = failure as Readonly<Record<string, unknown>>
  return code === 'disk/full' ? Number(neededBytes) > 0 : because === 'full'
}
