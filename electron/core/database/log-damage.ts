import { existsSync, readFileSync } from 'node:fs'

import { writeDurably } from '#core/files/write-durably.ts'

import { isDamage } from './is-damage.ts'
import { openFileForReading } from './open-database.ts'

const logHeaderBytes = 32
const indexHeaderBytes = 48
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** A copy of a log in which damage was found; while it lies there, the file is opened for reading only. */
export const damagedLogSuffix = '-wal.damaged'

/**
 * True when changes that were acknowledged can no longer be read from the log beside the file. SQLite
 * ends a log at its first frame that does not hold, as if what follows had never been: after a power
 * cut that is right, after a flipped byte it is a silent loss. How far the last process knew the log
 * to be on the disk stands in its shared memory, which outlives a kill; one that is missing, or older
 * than the log, accuses nobody. Call before anything else opens the file.
 */
export function isLogDamaged(file: string, dataKey: Uint8Array): boolean {
  if (existsSync(`${file}${damagedLogSuffix}`)) return true
  const known = countKnownFrames(file)
  if (known === 0 || countReadableFrames(file, dataKey) >= known) return false
  // SQLite will write down a shorter log as the whole of it: the finding, and the log, are kept.
  writeDurably(`${file}${damagedLogSuffix}`, readFileSync(`${file}-wal`))
  return true
}

/** https://www.sqlite.org/walformat.html: the header of the index stands twice, the second written first. */
function countKnownFrames(file: string): number {
  const [log, index] = [`${file}-wal`, `${file}-shm`].map((path) =>
    existsSync(path) ? readFileSync(path) : Buffer.alloc(0),
  ) as [Buffer, Buffer]
  if (log.length === 0 || index.length < 2 * indexHeaderBytes) return 0
  const header = index.subarray(0, indexHeaderBytes)
  if (!header.equals(index.subarray(indexHeaderBytes, 2 * indexHeaderBytes))) return 0
  if (header[12] !== 1) return 0
  const isOfLog = header.subarray(32, 40).equals(log.subarray(16, 24))
  if (!isOfLog && isHeaderSound(log)) return 0
  return isLittleEndian ? header.readUInt32LE(16) : header.readUInt32BE(16)
}

/** By the checksum the header carries of itself. */
function isHeaderSound(log: Buffer): boolean {
  if (log.length < logHeaderBytes) return false
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1
  let [first, second] = [0, 0]
  for (let at = 0; at < 24; at += 8) {
    const word = (offset: number) =>
      isBigEndian ? log.readUInt32BE(at + offset) : log.readUInt32LE(at + offset)
    first = (first + word(0) + second) >>> 0
    second = (second + word(4) + first) >>> 0
  }
  return first === log.readUInt32BE(24) && second === log.readUInt32BE(28)
}

/** Read-only, so that closing writes nothing back. -1 when the file cannot be read at all. */
function countReadableFrames(file: string, dataKey: Uint8Array): number {
  const sqlite = openFileForReading(file, dataKey)
  try {
    sqlite.prepare('select count(*) from sqlite_master').get()
    const [found] = sqlite.pragma('wal_checkpoint(NOOP)') as [{ readonly log: number }]
    return found.log
  } catch (error) {
    if (isDamage(error)) return -1
    throw error
  } finally {
    sqlite.close()
  }
}
