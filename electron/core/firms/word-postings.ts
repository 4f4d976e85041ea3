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
  const { numberOf, numbers, counts } = await numberWords(wordsOf, pace)
  const words = [...numberOf.keys()].sort()
  const starts = new Uint32Array(words.length + 1)
  // Where the next document of a word goes, by the number of the word.
  const next = new Uint32Array(words.length)
  words.forEach((word, index) => {
    const number = numberOf.get(word) ?? 0
    next[number] = starts[index] ?? 0
    starts[index + 1] = (starts[index] ?? 0) + (counts[number] ?? 0)
  })

  const documents = new Uint32Array(numbers.length)
  let at = 0
  for (const [document, { length }] of wordsOf.entries()) {
    const rest = pace()
    if (rest !== undefined) await rest
    for (const end = at + length; at < end; at += 1) {
      const number = numbers[at] ?? 0
      const position = next[number] ?? 0
      documents[position] = document
      next[number] = position + 1
    }
  }
  return { words, starts, documents }
}

/** Numbers the words as they come, so that each is looked up by its letters only once. */
async function numberWords(wordsOf: readonly (readonly string[])[], pace: Pace) {
  const numberOf = new Map<string, number>()
  const numbers = new Uint32Array(wordsOf.reduce((sum, { length }) => sum + length, 0))
  const counts: number[] = []
  let at = 0
  for (const words of wordsOf) {
    const rest = pace()
    if (rest !== undefined) await rest
    for (const word of words) {
      const number = numberOf.get(word) ?? numberOf.size
      if (number === counts.length) {
        numberOf.set(word, number)
        counts.push(0)
      }
      counts[number] = (counts[number] ?? 0) + 1
      numbers[at] = number
      at += 1
    }
  }
  return { numberOf, numbers, counts }
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
