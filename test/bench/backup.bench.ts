import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeBackup } from '#core/backups/backup-files.ts'
import { makeLargeFile } from '#test/support/large-file.ts'

import { median, type Measured } from './measured.ts'

const wantedBytes = 100 * 1024 * 1024
const rounds = 5

/**
 * A backup of a workspace of 100 MB, made, opened, checked, counted and durable, against a plain copy
 * of the same file, durable as well.
 */
export async function benchBackup(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-bench-'))
  try {
    const dataKey = new Uint8Array(32).fill(7)
    const file = await makeLargeFile(folder, dataKey, wantedBytes)
    const [ours, plain] = measure(file, folder, dataKey)
    const megabytes = (statSync(file).size / 1024 / 1024).toFixed(0)
    const details = `medians ${ours.toFixed(0)} ms / ${plain.toFixed(0)} ms, ${megabytes} MiB`
    return [
      {
        what: 'backup of 100 MB, made and verified',
        value: ours,
        unit: 'ms',
        limit: { kind: 'at most', value: 2000 },
        details,
      },
      {
        what: 'the same / plain copy and fsync',
        value: ours / plain,
        unit: 'x',
        limit: { kind: 'at most', value: 40 },
        details,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Median milliseconds of each, in turns, so that both have the same machine. */
function measure(file: string, folder: string, dataKey: Uint8Array): [number, number] {
  const times: { readonly ours: number; readonly plain: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const backups = join(folder, `backups-${String(round)}`)
    const ours = timed(() => {
      const wanted = { reason: 'by-hand', madeAt: new Date() } as const
      makeBackup(file, backups, dataKey, wanted)
    })
    const copy = join(folder, 'copy.db')
    const plain = timed(() => copyDurably(file, copy))
    rmSync(backups, { recursive: true })
    rmSync(copy)
    times.push({ ours, plain })
  }
  return [median(times.map(({ ours }) => ours)), median(times.map(({ plain }) => plain))]
}

function timed(work: () => void): number {
  const startedMs = performance.now()
  work()
  return performance.now() - startedMs
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to)
  const handle = openSync(to, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
