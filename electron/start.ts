import { parseArgs } from 'node:util'

import { hasScreen } from './browser-host/open-browser.ts'
import { buildIfNeeded } from './starting/build-if-needed.ts'
import { hostWorthTrying, type StartWishes } from './starting/choose-host.ts'
import { fetchElectron, findElectron, findOrFetchElectron } from './starting/find-electron.ts'
import { runBrowserHost, runElectron } from './starting/run-host.ts'
import { say } from './starting/say.ts'

/**
 * `npm start`: builds if needed, then opens the app in Electron where that can be had, otherwise in
 * the system's browser. `--demo` opens the demo workspace; `--browser` and `--electron` decide.
 */
async function start(): Promise<number> {
  const wishes = readWishes()
  buildIfNeeded()

  const machine = { hasScreen: hasScreen(), isRoot: process.getuid?.() === 0 }
  if (hostWorthTrying(wishes, machine) === 'electron') {
    const exitCode = await startElectron(wishes)
    if (exitCode !== undefined) return exitCode
  }
  return (await runBrowserHost(wishes.demo)).exitCode
}

/** Undefined when Electron cannot be had here, or could not come up. */
async function startElectron(wishes: StartWishes): Promise<number | undefined> {
  const program = wishes.electron ? (findElectron() ?? fetchElectron()) : findOrFetchElectron()
  if (program !== undefined) {
    const end = await runElectron(program, wishes.demo)
    if (!end.neverStarted) return end.exitCode
  }
  say(
    'Máy này không chạy được Electron, ứng dụng sẽ mở trong trình duyệt.',
    'Electron cannot run on this machine, so the app opens in the browser.',
  )
  return undefined
}

function readWishes(): StartWishes {
  const flag = { type: 'boolean', default: false } as const
  return parseArgs({ options: { demo: flag, browser: flag, electron: flag } }).values
}

process.exitCode = await start()
