import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { DoubleQuestion } from '../electron-double/asked-by-tests.ts'
import type { HostStart } from './start-browser-host.ts'

const sourceTree = join(import.meta.dirname, '..', '..')
const startLimitMs = 30_000

type PowerEvent = { readonly kind: 'power'; readonly event: string }

/** The compiled main process on the stand-in for Electron. */
export type RunningDouble = {
  /** Where Playwright attaches. */
  readonly devtoolsAddress: string
  readonly send: (message: DoubleQuestion | PowerEvent) => void
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
}

type DoubleStart = HostStart & {
  /** Where the built app lies; the source tree when not said. */
  readonly project?: string
}

/** Starts it on a home folder and waits until its window has loaded. */
export async function startElectronDouble({
  homeFolder,
  isDemo = false,
  env = {},
  project = sourceTree,
  args = [],
}: DoubleStart): Promise<RunningDouble> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(sourceTree, 'test', 'electron-double', 'register.ts'),
      join(project, 'out', 'main', 'main.js'),
      ...(isDemo ? ['--demo'] : []),
      ...args,
    ],
    {
      env: { ...process.env, NANGBAC_HOME: homeFolder, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const { devtoolsAddress } = (await messageOf(child, 'window')) as { devtoolsAddress: string }
  return {
    devtoolsAddress,
    send: (message) => child.send(message),
    process: child,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

/** The next message of this kind; rejects when the double ends before, or takes too long. */
export async function messageOf(child: ChildProcess, kind: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The double sent no '${kind}' in ${startLimitMs} ms`))
    }, startLimitMs)
    const settle = (finish: () => void) => {
      clearTimeout(limit)
      child.off('message', onMessage)
      child.off('exit', onExit)
      finish()
    }
    const onMessage = (message: unknown) => {
      if ((message as { kind?: unknown }).kind === kind) settle(() => resolve(message))
    }
    const onExit = (code: number | null) => {
      settle(() => reject(new Error(`The double ended with ${String(code)}`)))
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
