import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'

import { parseJson } from '#shared/kit/parse-json.ts'

import { findPostgresPackage } from './find-postgres.ts'
import type { ServerAccount } from './server-account.ts'

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const packageSchema = z.object({ version: z.string() })

/**
 * The folder with `bin` and `lib`, usable by whoever the server runs as. For another account they are
 * copied below `folder`: a project below root's home cannot be reached by it.
 */
export function prepareBinaries(folder: string, account: ServerAccount): string {
  const installed = findPostgresPackage()
  if (!account) {
    linkLibraries(installed)
    return join(installed, 'native')
  }
  const copy = join(folder, `postgres-${versionOf(installed)}`)
  if (!existsSync(copy)) copyWhole(installed, copy)
  return join(copy, 'native')
}

function versionOf(installed: string): string {
  return packageSchema.parse(parseJson(readFileSync(join(installed, 'package.json'), 'utf8')))
    .version
}

/** Appears whole or not at all, whoever else is copying at the same time. */
function copyWhole(installed: string, copy: string): void {
  const part = `${copy}.${process.pid}.part`
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(join(installed, 'native'), join(part, 'native'), { recursive: true })
  linkLibraries(part)
  try {
    renameSync(part, copy)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

/** npm packs no symbolic links; the package lists them, and its own script does not run here. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinksSchema.parse(parseJson(readFileSync(list, 'utf8')))) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(
        join(relative(dirname(link), dirname(join(root, source))), basename(source)),
        link,
      )
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}
