import { globSync } from 'node:fs'

const built = ['node_modules', 'out', 'dist', '.cache']

/** Every TypeScript file of ours below the given folders, as paths from the root of the project. */
export function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`, { exclude: (path) => built.includes(path) }),
  )
}
