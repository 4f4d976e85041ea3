import type { OpenAnswer, OpenPart } from './open-parts.ts'

/**
 * The most answers that can be left out together so that the class is certain all the same.
 *
 * Depth first over those that can be left out one by one, lightest first. An answer whose every part is
 * open for want of others anyway is left out at no price, and a branch that cannot beat the best is
 * not entered.
 */
export function findMostToLeave(
  parts: readonly OpenPart[],
  answers: readonly OpenAnswer[],
  isCertainWith: (open: ReadonlySet<OpenPart>) => boolean,
): ReadonlySet<string> {
  const neverClosed = new Set(parts.filter(({ missing }) => missing.length === 0))
  const withParts = answers
    .toSorted((a, b) => a.openPoints - b.openPoints)
    .map(({ key }) => ({ key, parts: parts.filter(({ missing }) => missing.includes(key)) }))
  const harmless = withParts.filter(({ parts: own }) =>
    isCertainWith(new Set([...neverClosed, ...own])),
  )
  let most: ReadonlySet<string> = new Set()

  const leaveMore = (from: number, open: ReadonlySet<OpenPart>, chosen: ReadonlySet<string>) => {
    const free = harmless.filter(({ parts: own }) => own.every((part) => open.has(part)))
    const left = new Set([...chosen, ...free.map(({ key }) => key)])
    if (left.size > most.size) most = left
    for (const [place, { key, parts: own }] of harmless.entries()) {
      if (place < from || left.has(key)) continue
      const stillToCome = harmless.slice(place).filter((other) => !left.has(other.key))
      if (left.size + stillToCome.length <= most.size) return
      const more = new Set([...open, ...own])
      if (isCertainWith(more)) leaveMore(place + 1, more, new Set([...left, key]))
    }
  }
  leaveMore(0, neverClosed, new Set())
  return most
}
