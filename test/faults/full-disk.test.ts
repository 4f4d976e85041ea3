import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, it, onTestFinished } from 'vitest'

const run = promisify(execFile)
const script = join(import.meta.dirname, 'fill-the-disk.ts')

const isFull = { ok: false, failure: { code: 'disk/full', neededBytes: 67_108_864 } }

it(
  'gives up the ballast on a full disk, then says that the disk is full, and loses nothing',
  { timeout: 300_000 },
  async () => {
    const told = await workOnSmallDisk(160)

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

/** A file system of its own in memory, seen by the child only and gone with it. */
async function workOnSmallDisk(sizeMiB: number): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const mountThenRun = `mount -t tmpfs -o size=${sizeMiB}m none "$1" && exec "$2" "$3" "$1"`
  const { stdout } = await run('unshare', [
    ...(process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount']),
    ...['sh', '-c', mountThenRun, 'sh', folder, process.execPath, script],
  ])
  return JSON.parse(stdout)
}
