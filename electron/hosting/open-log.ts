import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { destination, pino, type Logger } from 'pino'

const largestLogBytes = 2 * 1024 * 1024

/**
 * The log of this run, one JSON object a line, in `logs/nang-bac.log` of the home folder. A log that
 * has grown large is set aside at start, so at most two files are kept. Ids and names of calls are
 * written, never what the calls carry.
 */
export function openLog(homeFolder: string): Logger {
  const folder = join(homeFolder, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'nang-bac.log')
  if (sizeOf(file) > largestLogBytes) renameSync(file, join(folder, 'nang-bac.old.log'))
  const log = destination({ dest: file, sync: true, mode: 0o600 })
  // A log that cannot be written, on a full disk say, must not end the app it reports on.
  log.on('error', () => undefined)
  return pino({ base: null }, log)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
