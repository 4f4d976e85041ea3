import { closeSync, openSync, writeSync } from 'node:fs'

import { isDiskFull } from '#core/files/disk-full.ts'

/** Writes into the file until the disk has no byte left. */
export function fillUp(filler: string): void {
  const handle = openSync(filler, 'a')
  for (let blockBytes = 1024 * 1024; blockBytes >= 1;) {
    try {
      writeSync(handle, Buffer.alloc(blockBytes, 1))
    } catch (error) {
      if (!isDiskFull(error)) throw error
      blockBytes = Math.floor(blockBytes / 2)
    }
  }
  closeSync(handle)
}
