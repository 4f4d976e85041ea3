import { existsSync } from 'node:fs'

/**
 * Where a thread's program lies: `.ts` beside the file that starts it in the sources; `.js` beside
 * the hosts in the bundle, whose chunks lie one deeper. Throws when this build lacks it.
 */
export function threadFile(name: string, startedFrom: string): URL {
  const candidates = [`./${name}.ts`, `./${name}.js`, `../${name}.js`]
  const files = candidates.map((candidate) => new URL(candidate, startedFrom))
  const found = files.find((file) => existsSync(file))
  if (found === undefined) throw new Error(`${name} is missing from this build`)
  return found
}
