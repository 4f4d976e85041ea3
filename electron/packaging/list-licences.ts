import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
})

/** Said in their licence file alone. */
const saidElsewhere: Readonly<Record<string, string>> = { 'png-js': 'MIT' }

export type Licensed = {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** As its authors wrote it; null when the package brings none, or is not installed here. */
  readonly text: string | null
}

/** Of every production package by the lock file, in the order of their places. */
export function listLicences(project: string): Licensed[] {
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8')
  const { packages } = lockSchema.parse(JSON.parse(lock))
  return Object.entries(packages)
    .filter(([place, { dev, optional }]) => place !== '' && dev !== true && optional !== true)
    .map(([place, { version = '', license }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return {
        name,
        version,
        licence: license ?? saidElsewhere[name] ?? 'UNKNOWN',
        text: readText(join(project, place)),
      }
    })
}

function readText(folder: string): string | null {
  if (!existsSync(folder)) return null
  const [file] = readdirSync(folder)
    .filter((name) => /^licen[cs]e/i.test(name))
    .sort()
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim()
}
