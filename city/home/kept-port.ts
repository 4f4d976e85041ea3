import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * The port the gateway of this folder had last, or 0, which takes any: enrolled laptops know the
 * address they were given. 0 as well when another program has it now.
 */
export async function findKeptPort(file: string, host: string): Promise<number> {
  const port = readPort(file)
  return port !== 0 && (await isFree(port, host)) ? port : 0
}

export function keepPort(file: string, address: string): void {
  writeFileSync(file, new URL(address).port, { mode: 0o600 })
}

function readPort(file: string): number {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : 0
  } catch {
    return 0
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
