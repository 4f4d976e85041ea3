import { spawn } from 'node:child_process'

/**
 * How one step of the run ended. A step without tests of its own counts as one check. `faults` name
 * what failed, with the first line of why, so that the end of a long log says it.
 */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly faults: readonly string[]
}

/** Runs a tool of `node_modules` on this very Node, its output going straight to the terminal. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${tool}`, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}

/** A tool that either passes or fails as a whole: the formatter, the linter, the compiler, the build. */
export async function check(tool: string, args: readonly string[]): Promise<Tally> {
  const code = await runTool(tool, args)
  return code === 0
    ? { passed: 1, failed: 0, faults: [] }
    : { passed: 0, failed: 1, faults: [`${tool} ended with ${String(code)}`] }
}

/** Counts, and never zero failures for a run that ended badly or counted nothing. */
export function toTally(
  counted: { readonly passed: number; readonly failed: number },
  code: number,
  faults: readonly string[],
): Tally {
  const { passed, failed } = counted
  if (failed > 0 || (code === 0 && passed > 0)) return { passed, failed, faults }
  return { passed, failed: 1, faults: [...faults, `ended with ${String(code)}`] }
}
