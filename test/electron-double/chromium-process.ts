import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromiumFlags, findChromium } from '../support/find-chromium.ts'
import { DevtoolsConnection } from './devtools-connection.ts'

export type ChromiumProcess = {
  readonly devtools: DevtoolsConnection
  /** For others who want to attach, such as Playwright. */
  readonly address: string
  readonly close: () => void
}

/** Starts Chromium without a window of its own, with a profile that is thrown away. */
export async function startChromium(): Promise<ChromiumProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'nang-bac-double-'))
  const child = spawn(
    findChromium(),
    [
      ...chromiumFlags,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-startup-window',
      '--lang=vi-VN',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stderr.on('data', (part: Buffer) => {
      printed += part.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`Chromium ended: ${printed}`)))
  })
  const close = () => {
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { devtools: await DevtoolsConnection.open(address), address, close }
}
