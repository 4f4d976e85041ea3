import type { Pace } from '#core/pace.ts'
import { addBit, type BitSet } from '#shared/kit/bit-set.ts'

/**
 * Which documents hold which word. Words are sorted, so all words with a prefix are neighbours;
 * the documents of word `i` are `documents[starts[i]..starts[i + 1]]`.
 */
export type WordPostings = {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly documents: Uint32Array
}

/** `wordsOf` lists the words of each document, each word once. */
export async function buildPostings(
  wordsOf: readonly (readonly string[])[],
  pace: Pace,
): Promise<WordPostings> {
  const counts = new Map<string, number>()
  for (const words of wordsOf) {
    await pace()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }

  const words = [...counts.keys()].sort()
  const starts = new Uint32Array(words.length + 1)
  const next = new Map<string, number>()
  words.forEach((word, index) => {
    const start = starts[index] ?? 0
    next.set(word, start)
    starts[index + 1] = start + (counts.get(word) ?? 0)
  })

  const documents = new Uint32Array(starts[words.length] ?? 0)
  for (const [document, ofDocument] of wordsOf.entries()) {
    await pace()
    for (const word of ofDocument) {
      const position = next.get(word) ?? 0
      documents[position] = document
      next.set(word, position + 1)
    }
  }
  return { words, starts, documents }
}

/** Adds every document that holds a word beginning with the prefix. */
export function addByPrefix(postings: WordPostings, prefix: string, into: BitSet): void {
  const { words, starts, documents } = postings
  const first = firstNotBelow(words, prefix)
  const last = firstNotBelow(words, `${prefix}\uffff`)

  const end = starts[last] ?? 0
  for (let position = starts[first] ?? 0; position < end; position += 1) {
    addBit(into, documents[position] ?? 0)
  }
}

/** Where `text` stands or would stand in the sorted list. */
export function firstNotBelow(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
