import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { project } from '../starting/paths.ts'
import { say } from '../starting/say.ts'
import { readBuildStamp } from './read-build-stamp.ts'
import { writeLicences } from './write-licences.ts'

/** How a download ends where there is no network, or nothing at its other end. */
const notFetched = /RequestError|HTTPError|ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT/

/**
 * `npm run package`: builds, and makes the installers of this system into `dist`. What is said behind
 * `--` goes to electron-builder (`npm run package -- --linux AppImage`).
 */
function packageApp(args: readonly string[]): number {
  const { commit } = readBuildStamp(project)
  const build = run('electron-vite/bin/electron-vite.js', [
    ...['build', '--config', 'electron/electron.vite.config.ts', '--logLevel', 'warn'],
  ])
  if (build.status !== 0)
    return fail(build.output, 'Chưa dựng được ứng dụng.', 'The app could not be built.')
  writeLicences()
  const packed = run('electron-builder/cli.js', ['--publish=never', ...args])
  if (packed.status === 0) {
    say(`Đã đóng gói bản ${commit} vào dist.`, `Packaged ${commit} into dist.`)
    return 0
  }
  if (notFetched.test(packed.output)) {
    return fail(
      '',
      'Chưa đóng gói được: máy này không tải được chương trình Electron.',
      'Cannot package: the Electron binary cannot be fetched on this machine.',
    )
  }
  return fail(packed.output, 'Chưa đóng gói được.', 'The app could not be packaged.')
}

function run(tool: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', tool), ...args],
    { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return { status, output: stdout + stderr }
}

function fail(output: string, vi: string, en: string): number {
  process.stderr.write(output)
  say(vi, en)
  return 1
}

process.exitCode = packageApp(process.argv.slice(2))
