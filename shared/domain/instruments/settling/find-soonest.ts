import type { OpenAnswer, OpenPart } from './open-parts.ts'

/**
 * The fewest answers, at most `most`, that settle the class if they come out well; null when there are
 * none so few. `canSettle` is asked with the parts that would be closed.
 *
 * Every set worth trying is what some parts miss taken together, since an answer that closes nothing
 * settles nothing. Sets of one are tried before sets of two, and so on; those that cannot close
 * `leastPoints` are passed over.
 */
export function findSoonest(
  parts: readonly OpenPart[],
  answers: readonly OpenAnswer[],
  { most, leastPoints }: { readonly most: number; readonly leastPoints: number },
  canSettle: (closed: ReadonlySet<OpenPart>) => boolean,
): ReadonlySet<string> | null {
  const weights = new Map(answers.map(({ key, openPoints }) => [key, openPoints]))
  const heaviest = Math.max(0, ...weights.values())
  const closable = parts.filter(({ missing }) => missing.length > 0 && missing.length <= most)
  const mayClose = (keys: ReadonlySet<string>, size: number) => {
    let points = (size - keys.size) * heaviest
    for (const key of keys) points += weights.get(key) ?? 0
    return points >= leastPoints
  }
  const closedBy = (keys: ReadonlySet<string>) =>
    new Set(closable.filter(({ missing }) => missing.every((key) => keys.has(key))))

  const extend = (
    from: number,
    keys: ReadonlySet<string>,
    size: number,
  ): ReadonlySet<string> | null => {
    if (!mayClose(keys, size)) return null
    if (keys.size === size) return canSettle(closedBy(keys)) ? keys : null
    for (let place = from; place < closable.length; place++) {
      const more = new Set([...keys, ...(closable[place]?.missing ?? [])])
      if (more.size === keys.size || more.size > size) continue
      const found = extend(place + 1, more, size)
      if (found) return found
    }
    return null
  }
  for (let size = 1; size <= most; size++) {
    const found = extend(0, new Set(), size)
    if (found) return found
  }
  return null
}
