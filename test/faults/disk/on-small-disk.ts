import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { onTestFinished } from 'vitest'

const run = promisify(execFile)

/**
 * Runs a script of this folder with a file system of its own in memory as its first argument, seen by
 * the child only and gone with it; answers the JSON it printed.
 */
export async function onSmallDisk(
  script: string,
  sizeMiB: number,
  args: readonly string[] = [],
): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const mountThenRun = `mount -t tmpfs -o size=${String(sizeMiB)}m none "$1" && shift && exec "$@"`
  const file = join(import.meta.dirname, script)
  const { stdout } = await run('unshare', [
    ...(process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount']),
    ...['sh', '-c', mountThenRun, 'sh', folder, process.execPath, file, folder, ...args],
  ])
  return JSON.parse(stdout)
}
