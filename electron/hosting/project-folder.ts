import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { z } from 'zod'

/**
 * The folder that holds `package.json`, `resources/` and `out/`, looked for upwards: the same file
 * runs from the source tree, from `out/` and from inside the packaged archive.
 */
export function projectFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error('The folder with package.json was not found')
  }
}

export function appVersion(project: string): string {
  const text = readFileSync(join(project, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

const buildStampSchema = z.strictObject({
  commit: z.string(),
  committedAt: z.iso.datetime().nullable(),
})

/** Which source the app was built of; null where it was not built. */
export function buildStamp(project: string): z.infer<typeof buildStampSchema> | null {
  const file = join(project, 'out', 'main', 'build-stamp.json')
  return existsSync(file) ? buildStampSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
