import { sql, type RawBuilder } from 'kysely'

/** `= any(…)` takes one parameter however long the list is, so that the statement stays the same. */
export function anyId(ids: Iterable<string>): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`
}

export function anyText(texts: Iterable<string>): RawBuilder<string> {
  return sql<string>`any(${[...texts]}::text[])`
}
