import { failed, succeeded, type Result } from '#shared/kit/result.ts'

/** Turns a record of one schema into one of the next. Takes and gives parsed JSON. */
export type UpcastStep = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** What is read: records of `oldest` to `newest`, each step leading from one schema to the next. */
export type UpcastLadder = {
  readonly newest: number
  /** `steps[0]` leads to `newest` from the schema before it, `steps[1]` to that one, and so on. */
  readonly steps: readonly UpcastStep[]
}

/** The first schema has nothing before it. A new one adds its step in front and raises `newest`. */
export const shippedLadder: UpcastLadder = { newest: 1, steps: [] }

/** The oldest schema that is still read. */
export function oldestSchema({ newest, steps }: UpcastLadder): number {
  return newest - steps.length
}

export type SchemaUnreadable = { readonly code: 'record/newer-schema' | 'record/older-schema' }

/**
 * A record as the newest schema writes it: what an older app packed, on whatever way it comes, is
 * brought up to date here. Only lines that go up; what goes down, or lies stored, is in the form of
 * its own time. What is newer than we know is not rejected but held, until this side was updated.
 */
export function upcastRecord(
  ladder: UpcastLadder,
  schema: number,
  record: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, SchemaUnreadable> {
  if (schema > ladder.newest) return failed({ code: 'record/newer-schema' })
  if (schema < oldestSchema(ladder)) return failed({ code: 'record/older-schema' })
  const due = ladder.steps.slice(0, ladder.newest - schema).toReversed()
  return succeeded(due.reduce((upcast, step) => step(upcast), record))
}
