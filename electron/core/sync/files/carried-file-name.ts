import { hanoiDay } from '#core/hanoi-day.ts'
import { toFileWords } from '#shared/kit/to-file-words.ts'

type Named = {
  /** What it is, then from whom or to whom; each may be as long as people make names. */
  readonly words: readonly string[]
  /** ISO instant of its making. */
  readonly at: string
  /** Tells it from others of that day. */
  readonly unique: string
  readonly ending: 'nbac' | 'nbar'
}

const mostLetters = 40

/**
 * What a person reads in a folder or a chat: `phan-cong-cho-nguyen-thi-am-2026-11-27-1f3a9c.nbar`. Letters
 * that every file system and mail takes, and the day in Hanoi.
 */
export function carriedFileName({ words, at, unique, ending }: Named): string {
  const parts = [...words.map(fewWords), hanoiDay(new Date(at)), unique]
  return `${parts.filter((part) => part !== '').join('-')}.${ending}`
}

/** Cut between words where it is too long. */
function fewWords(name: string): string {
  const words = toFileWords(name)
  if (words.length <= mostLetters) return words
  const cut = words.slice(0, mostLetters + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || mostLetters)
}
