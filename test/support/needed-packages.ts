import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'

import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

/** Packages that the built main process imports, with everything these depend on, by the lock file. */
export function neededPackages(): string[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const needed = new Set<string>()
  const visit = (place: string) => {
    const entry = packages[place]
    if (entry === undefined || needed.has(place)) return
    needed.add(place)
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      visit(placeOf(packages, place, name))
    }
  }
  for (const name of importedPackages()) visit(`node_modules/${name}`)
  return [...needed]
}

function importedPackages(): string[] {
  const specifiers = globSync('out/main/**/*.js').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?["'`]([^."'`][^"'`]*)["'`]/g),
    ].map(([, specifier]) => specifier ?? ''),
  )
  return specifiers
    .filter((specifier) => !isBuiltin(specifier) && specifier !== 'electron')
    .map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
}

/** As Node looks for it: beside the one that asks, then ever further up. */
function placeOf(packages: Readonly<Record<string, unknown>>, from: string, name: string): string {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const place = `${folder}/node_modules/${name}`
    if (place in packages) return place
    if (!folder.includes('/node_modules/')) return `node_modules/${name}`
  }
}
