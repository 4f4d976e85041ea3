import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

import type { CityRole } from '#city/database/roles.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

const password = z.string().regex(/^[0-9a-f]{48}$/)
const passwordsSchema = z.strictObject({
  postgres: password,
  nangbac_gateway: password,
  nangbac_city: password,
  nangbac_reader: password,
})

/** Of the embedded server's superuser, and of each role. */
export type DatabasePasswords = Readonly<Record<CityRole | 'postgres', string>>

/** From their file, readable by its owner alone; made at first use. */
export function openDatabasePasswords(file: string): DatabasePasswords {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const made: DatabasePasswords = {
    postgres: newPassword(),
    nangbac_gateway: newPassword(),
    nangbac_city: newPassword(),
    nangbac_reader: newPassword(),
  }
  try {
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if (!isThere(error)) throw error
    return passwordsSchema.parse(parseJson(readFileSync(file, 'utf8')))
  }
}

/** The address of the same database for a role of ours. */
export function urlFor(databaseUrl: string, role: CityRole, passwords: DatabasePasswords): string {
  const url = new URL(databaseUrl)
  url.username = role
  url.password = passwords[role]
  return url.href
}

function newPassword(): string {
  return randomBytes(24).toString('hex')
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
