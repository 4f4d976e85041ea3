import type { FirmFilter, FirmRow } from '#shared/domain/firms/firm.ts'

/** What the search keeps of a firm in memory. */
export type FirmDocument = {
  readonly id: string
  /** The order of the list. */
  readonly nameKey: string
  /** Folded words of name and address. */
  readonly searchText: string
  readonly taxCode: string | null
  readonly wardCode: string | null
  readonly vsicCode: string | null
  readonly keySectorId: string | null
  readonly sizeClass: FirmRow['sizeClass']
}

/**
 * The words a document is found by. Tags begin with `#`, which no typed word does: a filter is then
 * one more word to find.
 */
export function wordsOf(document: FirmDocument): string[] {
  const words = document.searchText === '' ? [] : document.searchText.split(' ')
  words.push(`#size=${document.sizeClass}`)
  if (document.wardCode !== null) words.push(wardTag(document.wardCode))
  if (document.vsicCode !== null) words.push(vsicTag(document.vsicCode))
  if (document.keySectorId !== null) words.push(`#sector=${document.keySectorId}`)
  return words
}

export function wardTag(wardCode: string): string {
  return `#ward=${wardCode}`
}

export function vsicTag(code: string): string {
  return `#vsic=${code}`
}

/** The tags a filter asks for; the sector code is asked for by its beginning. */
export function tagsOf(filter: FirmFilter): string[] {
  const tags: string[] = []
  if (filter.sizeClass !== null) tags.push(`#size=${filter.sizeClass}`)
  if (filter.wardCode !== null) tags.push(wardTag(filter.wardCode))
  if (filter.vsicPrefix !== null) tags.push(vsicTag(filter.vsicPrefix))
  if (filter.keySectorId !== null) tags.push(`#sector=${filter.keySectorId}`)
  return tags
}

/** By name, then by id, as the list shows them. */
export function byName(left: FirmDocument, right: FirmDocument): number {
  if (left.nameKey !== right.nameKey) return left.nameKey < right.nameKey ? -1 : 1
  return left.id < right.id ? -1 : Number(left.id > right.id)
}
