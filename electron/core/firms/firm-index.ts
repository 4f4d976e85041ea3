import { mapAtPace, type Pace } from '#core/pace.ts'
import {
  addBit,
  emptyBitSet,
  fullBitSet,
  hasBit,
  intersectInto,
  type BitSet,
} from '#shared/kit/bit-set.ts'

import { byName, wordsOf, type FirmDocument } from './firm-document.ts'
import { addByPrefix, buildPostings, firstNotBelow, type WordPostings } from './word-postings.ts'

/** Firms at one moment, in the order of the list, with what finds them. */
export type FirmIndex = {
  readonly documents: readonly FirmDocument[]
  readonly nameKeys: readonly string[]
  readonly positionById: ReadonlyMap<string, number>
  readonly postings: WordPostings
  /** All tax codes in one text, one record of fixed width per document. */
  readonly taxCodes: string
  /** Documents that are still as they were. */
  readonly fresh: BitSet
}

/** One word of a query, and the tags that would do in its place. */
export type QueryWord = { readonly prefix: string; readonly orTags: readonly string[] }

const taxCodeWidth = 16
const minInnerDigits = 3

export async function buildFirmIndex(
  unsorted: readonly FirmDocument[],
  pace: Pace,
): Promise<FirmIndex> {
  const documents = await sortByName(unsorted, pace)
  return {
    documents,
    nameKeys: documents.map(({ nameKey }) => nameKey),
    positionById: new Map(documents.map(({ id }, position) => [id, position])),
    postings: await buildPostings(await mapAtPace(documents, pace, wordsOf), pace),
    taxCodes: documents.map(({ taxCode }) => (taxCode ?? '').padEnd(taxCodeWidth)).join(''),
    fresh: fullBitSet(documents.length),
  }
}

export const emptyFirmIndex: FirmIndex = {
  documents: [],
  nameKeys: [],
  positionById: new Map(),
  postings: { words: [], starts: new Uint32Array(1), documents: new Uint32Array() },
  taxCodes: '',
  fresh: fullBitSet(0),
}

const sortedByFirst = 4

/** Sorts those with the same first letters at a time: one sort of all would hold everybody up. */
async function sortByName(documents: readonly FirmDocument[], pace: Pace): Promise<FirmDocument[]> {
  const byFirst = new Map<string, FirmDocument[]>()
  for (const document of documents) {
    const rest = pace()
    if (rest !== undefined) await rest
    const first = document.nameKey.slice(0, sortedByFirst)
    const alike = byFirst.get(first)
    if (alike === undefined) byFirst.set(first, [document])
    else alike.push(document)
  }
  const sorted: FirmDocument[] = []
  for (const first of [...byFirst.keys()].sort()) {
    await pace()
    for (const document of byFirst.get(first)?.sort(byName) ?? []) sorted.push(document)
  }
  return sorted
}

/** The fresh documents that hold every word; all of them when there is no word. */
export function matchAll(index: FirmIndex, words: readonly QueryWord[]): BitSet {
  const matches = index.fresh.slice()
  for (const word of words) intersectInto(matches, matchWord(index, word))
  return matches
}

/**
 * The first `count` matches: names that begin with the key come first, then the others, both by
 * name.
 */
export function firstMatches(
  index: FirmIndex,
  matches: BitSet,
  key: string,
  count: number,
): FirmDocument[] {
  const from = key === '' ? 0 : firstNotBelow(index.nameKeys, key)
  let to = from
  while (key !== '' && index.nameKeys[to]?.startsWith(key) === true) to += 1

  const documents: FirmDocument[] = []
  const take = (start: number, end: number) => {
    for (let bit = start; bit < end && documents.length < count; bit += 1) {
      const document = hasBit(matches, bit) ? index.documents[bit] : undefined
      if (document !== undefined) documents.push(document)
    }
  }
  take(from, to)
  take(0, from)
  take(to, index.documents.length)
  return documents
}

function matchWord(index: FirmIndex, { prefix, orTags }: QueryWord): BitSet {
  const matches = emptyBitSet(index.documents.length)
  addByPrefix(index.postings, prefix, matches)
  for (const tag of orTags) addByPrefix(index.postings, tag, matches)
  if (/^\d+$/.test(prefix)) addByTaxCode(index, prefix, matches)
  return matches
}

/** By any piece of the tax code; one or two digits, which stand in nearly all, by its beginning. */
function addByTaxCode({ documents, taxCodes }: FirmIndex, digits: string, into: BitSet): void {
  if (digits.length >= minInnerDigits) {
    addByInnerDigits(taxCodes, digits, into)
    return
  }
  for (let document = 0; document < documents.length; document += 1) {
    if (taxCodes.startsWith(digits, document * taxCodeWidth)) addBit(into, document)
  }
}

function addByInnerDigits(taxCodes: string, digits: string, into: BitSet): void {
  let position = taxCodes.indexOf(digits)
  while (position !== -1) {
    addBit(into, Math.floor(position / taxCodeWidth))
    position = taxCodes.indexOf(digits, position + 1)
  }
}
