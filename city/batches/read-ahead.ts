import { setImmediate as nextTurn } from 'node:timers/promises'

import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import { readSentLine, type SentLine } from './sent-line.ts'

/** The lines of a batch in their order, a part at a time, each as soon as it is read. */
export type ReadParts = readonly Promise<readonly SentLine[]>[]

const linesPerPart = 100
const linesPerTurn = 25

/** Reads on while the database works: it is answered, and other callers are heard, in between. */
export function readAhead(
  ladder: UpcastLadder,
  schema: number,
  lines: readonly Buffer[],
): ReadParts {
  const parts: Promise<readonly SentLine[]>[] = []
  for (let first = 0; first < lines.length; first += linesPerPart) {
    const ofPart = lines.slice(first, first + linesPerPart)
    const before = parts.at(-1) ?? Promise.resolve()
    const part = before.then(() => readInTurns(ladder, schema, ofPart))
    // Whoever needs the lines hears of a fault; a batch that is refused before that does not.
    part.catch(() => undefined)
    parts.push(part)
  }
  return parts
}

async function readInTurns(
  ladder: UpcastLadder,
  schema: number,
  lines: readonly Buffer[],
): Promise<SentLine[]> {
  const read: SentLine[] = []
  for (const line of lines) {
    if (read.length % linesPerTurn === 0) await nextTurn()
    read.push(readSentLine(ladder, schema, line))
  }
  return read
}
