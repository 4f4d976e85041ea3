import { randomFillSync } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { open, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

export const ballastBytes = 64 * 1024 * 1024
const blockBytes = 1024 * 1024

/**
 * Lays aside bytes that can be given back when the disk is full, where there are none yet and twice
 * as many are free. A disk without room for it is not a fault: then there simply is none.
 */
export async function layBallast(file: string): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false })) return
  const { bavail, bsize } = await statfs(dirname(file))
  if (bavail * bsize < 2 * ballastBytes) return
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w', 0o600)
    try {
      await fill(handle)
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch {
    await rm(part, { force: true })
  }
}

/** Gives the bytes back; false when there were none. */
export function dropBallast(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })) return false
  rmSync(file, { force: true })
  return true
}

/** Random, because holes and bytes that compress well would take no room and give none back. */
async function fill(handle: FileHandle): Promise<void> {
  const block = randomFillSync(Buffer.alloc(blockBytes))
  for (let written = 0; written < ballastBytes; written += blockBytes) {
    await handle.writeFile(block)
  }
  await handle.sync()
}
