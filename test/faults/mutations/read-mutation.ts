import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Mutation } from './mutation.ts'

/** The file with the fault in it. Throws when the place it belongs to is not there exactly once. */
export function readMutation(folder: string, { file, from, to, name }: Mutation): string {
  const parts = readFileSync(join(folder, file), 'utf8').split(from)
  if (parts.length !== 2) {
    throw new Error(
      `"${name}": its place stands ${String(parts.length - 1)} times in ${file}, not once`,
    )
  }
  return parts.join(to)
}
