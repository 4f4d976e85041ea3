import type { ReadDb } from '#core/database/schema.ts'
import { createPace } from '#core/pace.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'
import { nameKey } from '#shared/domain/firms/name-key.ts'
import {
  addBit,
  countBits,
  emptyBitSet,
  intersectInto,
  removeAll,
  removeBit,
  type BitSet,
} from '#shared/kit/bit-set.ts'

import { byName, tagsOf, vsicTag, wardTag, type FirmDocument } from './firm-document.ts'
import {
  buildFirmIndex,
  emptyFirmIndex,
  firstMatches,
  matchAll,
  type FirmIndex,
  type QueryWord,
} from './firm-index.ts'
import {
  lastChangeNumber,
  listChangedFirms,
  listLiveFirmIds,
  type ChangedFirm,
} from './firm-index-repository.ts'
import { toSearchWords } from './firm-search-text.ts'

export type FirmPage = { readonly offset: number; readonly limit: number }

export type FirmSearch = {
  /**
   * Ids of one page of the list and the number of all matches. `assessedIds` are the firms that
   * have an assessment; looked at only when the filter asks for it. With `among`, of these firms only.
   */
  readonly find: (
    filter: FirmFilter,
    page: FirmPage,
    assessedIds: ReadonlySet<string>,
    among?: ReadonlySet<string>,
  ) => Promise<{ readonly total: number; readonly ids: string[] }>
  /** Reads the firms ahead of the first search, in turns with other work. */
  readonly warm: () => Promise<void>
}

/** What was read from the database: most firms in one index, those changed since in a small one. */
type Memory = {
  readonly base: FirmIndex
  readonly recent: FirmIndex
  readonly changed: ReadonlyMap<string, ChangedFirm>
  readonly seenChange: number
}

/** With more changed firms than this, one new index is made of all. */
const maxChanged = 1000

/**
 * Searches the firms in memory. SQLite's full-text index takes 5 to 40 ms to count what a common
 * word matches among 100,000 firms in an encrypted file; sorted words and bit sets take less than
 * one. The index is made from the database when it is first asked for, and every write to a firm
 * raises its change number, by which the search sees what became of it.
 */
export function createFirmSearch(db: ReadDb, reference: Reference): FirmSearch {
  const toQueryWord = queryWordMaker(reference)
  const tagsWithin = sectionTags(reference)
  let memory: Promise<Memory> = Promise.resolve(emptyMemory)
  let isRead = false

  const upToDate = async () => {
    memory = memory.then(
      (before) => refresh(db, before),
      () => refresh(db, emptyMemory),
    )
    await memory
    isRead = true
    return memory
  }

  return {
    // What goes wrong here goes wrong again in the search that follows, and is told there.
    warm: () => upToDate().then(nothing, nothing),
    find: async (filter, { offset, limit }, assessedIds, among) => {
      const words = [
        ...toSearchWords(filter.text).map(toQueryWord),
        ...tagsOf(filter).map((prefix) => ({ prefix, orTags: tagsWithin.get(prefix) ?? [] })),
      ]
      // The first screens show firms before all of them have been read.
      if (!isRead && words.length === 0 && filter.assessed === 'any' && among === undefined) {
        return listLiveFirmIds(db, { offset, limit })
      }
      const { base, recent } = await upToDate()
      const key = nameKey(filter.text)
      const found = [base, recent].map((index) => {
        const matches = matchAll(index, words)
        keepByAssessments(index, matches, filter.assessed, assessedIds)
        if (among !== undefined) intersectInto(matches, bitsOf(index, among))
        const documents = firstMatches(index, matches, key, offset + limit)
        return { total: countBits(matches), documents }
      })
      const documents = mergeSorted(
        found.map((part) => part.documents),
        key,
      )
      return {
        total: found.reduce((sum, { total }) => sum + total, 0),
        ids: documents.slice(offset, offset + limit).map(({ id }) => id),
      }
    },
  }
}

const emptyMemory: Memory = {
  base: emptyFirmIndex,
  recent: emptyFirmIndex,
  changed: new Map(),
  seenChange: 0,
}

function nothing(): void {
  // Warming has no answer.
}

/** A typed word finds firms by their own words and by every name their ward had. */
function queryWordMaker({ lists }: Reference): (prefix: string) => QueryWord {
  const wards = lists.wards.map(({ code, name, oldNames }) => ({
    tag: wardTag(code),
    words: [...new Set(toSearchWords([name, ...oldNames].join(' ')))],
  }))
  return (prefix) => ({
    prefix,
    orTags: wards
      .filter(({ words }) => words.some((word) => word.startsWith(prefix)))
      .map(({ tag }) => tag),
  })
}

/** The tags of the divisions of each section, in the list of 2025, from which the filter is chosen. */
function sectionTags({ lists }: Reference): ReadonlyMap<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { code, level, section } of lists.vsic2025) {
    if (level !== 2) continue
    const key = vsicTag(section)
    tags.set(key, [...(tags.get(key) ?? []), vsicTag(code)])
  }
  return tags
}

async function refresh(db: ReadDb, before: Memory): Promise<Memory> {
  // Taken before the firms are read: what changes while they are read is seen again next time.
  const seenChange = await lastChangeNumber(db)
  if (seenChange === before.seenChange) return before

  const pace = createPace()
  const news = await listChangedFirms(db, before.seenChange, pace)
  const changed = new Map(before.changed)
  for (const firm of news) changed.set(firm.id, firm)

  if (changed.size > maxChanged || before.base.documents.length === 0) {
    const unchanged = before.base.documents.filter(({ id }) => !changed.has(id))
    const base = await buildFirmIndex([...unchanged, ...live(changed)], pace)
    return { ...emptyMemory, base, seenChange }
  }
  for (const { id } of news) {
    const position = before.base.positionById.get(id)
    if (position !== undefined) removeBit(before.base.fresh, position)
  }
  const recent = await buildFirmIndex(live(changed), pace)
  return { base: before.base, recent, changed, seenChange }
}

function live(changed: ReadonlyMap<string, ChangedFirm>): ChangedFirm[] {
  return [...changed.values()].filter(({ isLive }) => isLive)
}

function keepByAssessments(
  index: FirmIndex,
  matches: BitSet,
  assessed: FirmFilter['assessed'],
  assessedIds: ReadonlySet<string>,
): void {
  if (assessed === 'any') return
  const having = bitsOf(index, assessedIds)
  if (assessed === 'yes') intersectInto(matches, having)
  else removeAll(matches, having)
}

function bitsOf(index: FirmIndex, ids: ReadonlySet<string>): BitSet {
  const bits = emptyBitSet(index.documents.length)
  for (const id of ids) {
    const position = index.positionById.get(id)
    if (position !== undefined) addBit(bits, position)
  }
  return bits
}

/** Names that begin with the key first, as each part already is. */
function mergeSorted(parts: readonly FirmDocument[][], key: string): FirmDocument[] {
  const [base = [], recent = []] = parts
  if (recent.length === 0) return base
  const rank = ({ nameKey: name }: FirmDocument) => (key !== '' && name.startsWith(key) ? 0 : 1)
  return [...base, ...recent].sort((left, right) => rank(left) - rank(right) || byName(left, right))
}
