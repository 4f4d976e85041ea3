import { existsSync, readFileSync } from 'node:fs'

import { z } from 'zod'

import { writeDurably } from '#core/files/write-durably.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** One person that was erased here, named by ids and a hash. */
const erasedSchema = z.strictObject({
  erasureId: z.uuid(),
  kind: z.enum(['contact', 'mentor']),
  ownerId: z.uuid(),
  nameSha256: z.string(),
  askedOn: z.iso.date(),
  /** Absent in lists of the first versions. */
  erasedAt: z.iso.datetime().optional(),
  /** The word to the city as it was queued, which names nobody; null when nobody else had to be told. */
  word: z.strictObject({ revId: z.uuid(), line: z.string() }).nullish(),
})
export type Erased = z.infer<typeof erasedSchema>

const fileSchema = z.array(erasedSchema)

/**
 * Who was erased on this laptop, kept beside the database: a restored backup brings back what it was
 * made of, this list does not go back with it. Throws when the file is not what was written.
 */
export function readErasedList(file: string): readonly Erased[] {
  return existsSync(file) ? fileSchema.parse(parseJson(readFileSync(file, 'utf8'))) : []
}

export function addToErasedList(file: string, erased: Erased): void {
  writeDurably(file, JSON.stringify([...readErasedList(file), erased]))
}
