import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { project } from './paths.ts'
import { say } from './say.ts'

const fetchLimitMs = 30_000
const electronFolder = join(project, 'node_modules', 'electron')
const failureFile = join(project, '.cache', 'electron-fetch-failed')

/**
 * Electron's program, or undefined when it has not been fetched. Never asks the `electron` package
 * itself: loading it would start fetching.
 */
export function findElectron(folder: string = electronFolder): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

/** Electron's program, fetched once if half a minute is enough; a failure is remembered. */
export function findOrFetchElectron(): string | undefined {
  const found = findElectron()
  if (found !== undefined || hasFailedBefore()) return found
  return fetchElectron()
}

/** Fetches Electron's program even where that failed before. */
export function fetchElectron(): string | undefined {
  if (!existsSync(join(electronFolder, 'install.js'))) return undefined
  say(
    'Đang tải Electron, chờ nhiều nhất nửa phút…',
    'Fetching Electron, for half a minute at most…',
  )
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchLimitMs,
    killSignal: 'SIGKILL',
  })
  const found = findElectron()
  if (found === undefined) rememberFailure()
  return found
}

function hasFailedBefore(): boolean {
  return existsSync(failureFile) && readFileSync(failureFile, 'utf8') === electronVersion()
}

function rememberFailure(): void {
  mkdirSync(join(project, '.cache'), { recursive: true })
  writeFileSync(failureFile, electronVersion())
}

/** A new version is worth a new try. */
function electronVersion(): string {
  return readFileSync(join(electronFolder, 'package.json'), 'utf8')
}
