import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { findAppModeBrowser } from './find-browser.ts'

/** A machine without a screen gets the address only. */
export function hasScreen(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

/**
 * Opens the address in a window of its own, with a browser profile that belongs to the app; where no
 * suitable browser is found, in the system's default browser. Never fails: the address is printed.
 */
export function openBrowser(address: string, homeFolder: string): void {
  const browser = isRoot() ? undefined : findAppModeBrowser()
  if (browser === undefined) {
    openDefaultBrowser(address)
    return
  }
  run(browser, [
    `--app=${address}`,
    `--user-data-dir=${join(homeFolder, 'browser-profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
  ])
}

/** Chromium refuses to run as root with its sandbox, and without it we do not run it. */
function isRoot(): boolean {
  return process.getuid?.() === 0
}

function openDefaultBrowser(address: string): void {
  if (process.platform === 'win32') run('rundll32', ['url.dll,FileProtocolHandler', address])
  else run(process.platform === 'darwin' ? 'open' : 'xdg-open', [address])
}

function run(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
