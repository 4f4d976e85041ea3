import { spawn } from 'node:child_process'

import { builtBrowserHost, project } from './paths.ts'

/** Electron that ends with a fault this soon could not start at all. */
const startedAfterMs = 5_000

export type HostEnd = {
  readonly exitCode: number
  /** It never came up, so another host may be tried. */
  readonly neverStarted: boolean
}

export function runElectron(program: string, isDemo: boolean): Promise<HostEnd> {
  return run(program, [project, ...flags(isDemo)])
}

export function runBrowserHost(isDemo: boolean): Promise<HostEnd> {
  return run(process.execPath, [builtBrowserHost, ...flags(isDemo)], 'ends-with-us')
}

function flags(isDemo: boolean): string[] {
  return isDemo ? ['--demo'] : []
}

/** Runs the host as a child, hands signals on to it, and ends with it. */
async function run(
  program: string,
  args: readonly string[],
  bond: 'ends-with-us' | 'none' = 'none',
): Promise<HostEnd> {
  const startedAt = performance.now()
  const child = spawn(program, args, {
    cwd: project,
    // The channel carries no words: its end tells the host that we are gone, even when we were killed.
    stdio: ['inherit', 'inherit', 'inherit', bond === 'ends-with-us' ? 'ipc' : 'ignore'],
  })
  const passOn = (signal: NodeJS.Signals) => child.kill(signal)
  // Ctrl+C reaches the child by itself; here it only must not end us before the child has closed.
  const wait = () => undefined
  process.on('SIGTERM', passOn)
  process.on('SIGINT', wait)

  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? 0 : 1)))
  })
  process.off('SIGTERM', passOn)
  process.off('SIGINT', wait)
  return {
    exitCode,
    neverStarted: exitCode !== 0 && performance.now() - startedAt < startedAfterMs,
  }
}
