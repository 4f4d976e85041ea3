import type { WriteTx } from '#core/database/schema.ts'
import type { PersonalPlace, PlaceCount } from '#shared/domain/personal-data/person.ts'

/** Something of a person in one place, and how it is taken out; null when it stays, for a reason. */
export type Copy = {
  readonly place: PersonalPlace
  readonly count: number
} & (
  | { readonly stays: null; readonly remove: (tx: WriteTx) => Promise<unknown> }
  | { readonly stays: NonNullable<PlaceCount['stays']>; readonly remove: null }
)

/** One line for each place and reason, in the order of first mention. */
export function countPlaces(copies: readonly Copy[]): PlaceCount[] {
  const counts = new Map<string, PlaceCount>()
  for (const { place, count, stays } of copies) {
    const key = `${place}/${String(stays)}`
    counts.set(key, { place, stays, count: (counts.get(key)?.count ?? 0) + count })
  }
  return [...counts.values()]
}
