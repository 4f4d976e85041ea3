import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

import { parseJson } from '#shared/kit/parse-json.ts'

const runningCitySchema = z.strictObject({
  pid: z.int(),
  /** `http://127.0.0.1:PORT` */
  address: z.url(),
  /** Without user and password. */
  databaseUrl: z.url(),
})
export type RunningCity = z.infer<typeof runningCitySchema>

/** Where the city of this folder was last started; null when it was stopped as it should be. */
export function readRunningCity(file: string): RunningCity | null {
  try {
    return runningCitySchema.parse(parseJson(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

export function writeRunningCity(file: string, running: RunningCity): void {
  writeFileSync(`${file}.part`, JSON.stringify(running), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

export function removeRunningCity(file: string): void {
  rmSync(file, { force: true })
}
