import { readFileSync, rmSync } from 'node:fs'

import { z } from 'zod'

import { writeDurably } from '#core/files/write-durably.ts'

const wrongTriesSchema = z.strictObject({
  count: z.int().min(0),
  lastAt: z.iso.datetime(),
})
type WrongTries = z.infer<typeof wrongTriesSchema>

/** Tries that cost nothing but the try. */
const freeTries = 4
const firstDelayMs = 5_000
const longestDelayMs = 15 * 60_000

/** Milliseconds until the next try is heard; never a wipe, never longer than a quarter of an hour. */
export function waitBeforeNextTry(file: string, now: Date): number {
  const { count, lastAt } = read(file)
  const delayMs = delayAfter(count)
  if (delayMs === 0) return 0
  const sinceMs = now.getTime() - Date.parse(lastAt)
  // A clock set back would otherwise lock the door for as long as it was set back: wait from now on.
  if (sinceMs < 0) {
    write(file, { count, lastAt: now.toISOString() })
    return delayMs
  }
  return Math.max(0, delayMs - sinceMs)
}

/** Remembers a wrong try across restarts; answers how long to wait now. */
export function countWrongTry(file: string, now: Date): number {
  const count = read(file).count + 1
  write(file, { count, lastAt: now.toISOString() })
  return delayAfter(count)
}

export function forgetWrongTries(file: string): void {
  rmSync(file, { force: true })
}

function delayAfter(count: number): number {
  if (count <= freeTries) return 0
  return Math.min(longestDelayMs, firstDelayMs * 2 ** (count - freeTries - 1))
}

function write(file: string, tries: WrongTries): void {
  writeDurably(file, JSON.stringify(tries))
}

function read(file: string): WrongTries {
  try {
    return wrongTriesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { count: 0, lastAt: new Date(0).toISOString() }
  }
}
