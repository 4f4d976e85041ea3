import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ownProject = join(import.meta.dirname, '..', '..')
const startLimitMs = 60_000

export type HostStart = {
  readonly homeFolder: string
  readonly isDemo?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** As the system hands them over, such as the path of a file that was opened. */
  readonly args?: readonly string[]
  /** Where its `out` is; this project's own otherwise. */
  readonly project?: string
}

/** The built browser host as a process of its own. */
export type RunningHost = {
  /** Opens the app once. */
  readonly address: string
  readonly process: ChildProcess
  /** Asks it to close, and waits until it has. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

/** Starts the built browser host on a home folder and waits for the address it prints. */
export async function startBrowserHost({
  homeFolder,
  isDemo = false,
  env = {},
  args = [],
  project = ownProject,
}: HostStart): Promise<RunningHost> {
  const entry = join(project, 'out', 'main', 'browser-host.js')
  const child = spawn(
    process.execPath,
    [entry, '--no-open', ...(isDemo ? ['--demo'] : []), ...args],
    {
      env: { ...process.env, NANGBAC_HOME: homeFolder, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return {
    address: await addressOf(child),
    process: child,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The browser host printed no address in ${startLimitMs} ms: ${printed}`))
    }, startLimitMs)
    child.once('exit', (code) => {
      clearTimeout(limit)
      reject(new Error(`The browser host ended with ${String(code)}: ${printed}`))
    })
    child.stdout?.on('data', (part: Buffer) => {
      printed += part.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed)?.[0]
      if (address === undefined) return
      clearTimeout(limit)
      resolve(address)
    })
  })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
