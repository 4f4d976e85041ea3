import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { builtBrowserHost, builtWindow, project } from './paths.ts'
import { say } from './say.ts'

const sources = ['{shared,electron,renderer}/**/*', 'package.json', 'package-lock.json']

/** The sources could not be built; what the builder said was printed. */
class BuildFailedError extends Error {
  override readonly name = 'BuildFailedError'
}

/** Builds the app when it was never built, or something was changed since. */
export function buildIfNeeded(): void {
  if (newestSourceMs() <= oldestBuiltMs()) return
  say('Đang dựng ứng dụng, mất vài giây…', 'Building the app, a few seconds…')
  const builder = join('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const config = join('electron', 'electron.vite.config.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, 'build', '--config', config, '--logLevel', 'warn'],
    { cwd: project, encoding: 'utf8' },
  )
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  throw new BuildFailedError('electron-vite build failed')
}

function newestSourceMs(): number {
  return Math.max(...globSync(sources, { cwd: project }).map((file) => changedMs(file)))
}

/** 0 when anything is missing. */
function oldestBuiltMs(): number {
  return Math.min(changedMs(builtBrowserHost), changedMs(builtWindow))
}

function changedMs(file: string): number {
  const path = file.startsWith(project) ? file : join(project, file)
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
