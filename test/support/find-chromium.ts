import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { findAppModeBrowser } from '../../electron/browser-host/find-browser.ts'

/** Flags every browser of the tests is started with: no sandbox for root, and no network of its own. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** No browser was found and none could be installed; the message says what to do. */
export class NoChromiumError extends Error {
  override readonly name = 'NoChromiumError'
}

/** Chrome, Edge or Chromium of this machine; on Debian, as root, Chromium is installed if missing. */
export function findChromium(): string {
  const found = findAppModeBrowser() ?? installedByApt()
  if (found === undefined) {
    throw new NoChromiumError(
      'The journeys need Chrome, Edge or Chromium. Install one of them and run the tests again.',
    )
  }
  return found
}

function installedByApt(): string | undefined {
  const apt = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !existsSync(apt)) return undefined
  process.stdout.write('Installing Chromium with apt-get …\n')
  spawnSync(apt, ['update', '-qq'], { stdio: 'inherit' })
  spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((file) => existsSync(file))
}
