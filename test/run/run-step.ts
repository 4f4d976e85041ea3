import { spawn } from 'node:child_process'

/** How one step of the run ended. A step without tests of its own counts as one check. */
export type Tally = { readonly passed: number; readonly failed: number }

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
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
