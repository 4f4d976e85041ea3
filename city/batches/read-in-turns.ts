import { setImmediate as nextTurn } from 'node:timers/promises'

import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import { readLine, type SentLine } from './sent-line.ts'

const linesPerTurn = 25

/** Reads the lines a few at a time: the database is answered and other callers are heard in between. */
export async function readInTurns(
  ladder: UpcastLadder,
  schema: number,
  lines: readonly string[],
): Promise<SentLine[]> {
  const read: SentLine[] = []
  for (const line of lines) {
    if (read.length % linesPerTurn === 0) await nextTurn()
    read.push(readLine(ladder, schema, line))
  }
  return read
}
