import { foldText } from '#shared/kit/fold-text.ts'

/** What two spellings of one person's name share: folded words without the titles before them. */
export function personKey(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z ]+/g, ' ')
    .split(' ')
    .filter(Boolean)
  const first = words.findIndex((word) => !titles.has(word))
  return words.slice(Math.max(0, first)).join(' ')
}

const titles = new Set('ong ba ts ths pgs gs ks cn tskh ncs dr mr mrs ms'.split(' '))

/**
 * The name and every name with one letter left out. Two names that share one of these differ by at
 * most one letter put in, left out, changed or exchanged with its neighbour.
 */
export function nearKeys(key: string): string[] {
  const letters = key.replaceAll(' ', '')
  const keys = new Set([letters])
  for (let place = 0; place < letters.length; place += 1) {
    keys.add(letters.slice(0, place) + letters.slice(place + 1))
  }
  return [...keys]
}
