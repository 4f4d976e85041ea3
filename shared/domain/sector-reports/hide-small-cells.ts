/** A cell of fewer firms is never shown. */
export const leastShown = 5

/** One way of dividing the firms: the cell of each firm, cells being numbered from 0. */
export type Division = { readonly cellOf: readonly number[]; readonly cellCount: number }

type Work = Division & { readonly counts: readonly number[]; readonly hidden: boolean[] }

/**
 * Which cells must stay hidden so that no published figure, nor the difference of two, is of one to
 * four firms. Counts and sums of hidden cells are published as one rest.
 *
 * 1. A cell of one to four firms is hidden. An empty cell says nothing about a firm.
 * 2. Total less the cells shown gives the rest: it must be of at least two cells and five firms, else
 *    the smallest shown cell is hidden too.
 * 3. A cell of one division may lie within a cell of another (groups within their VSIC division, or by
 *    chance): the outer cell less all inner ones must be of no firm or of at least five, else the
 *    smallest inner cell is hidden too.
 *
 * Not covered: differences over three or more divisions at once, between reports of different days,
 * and what a reader knows of a firm from elsewhere.
 */
export function hideSmallCells(divisions: readonly Division[]): readonly (readonly boolean[])[] {
  const works = divisions.map(beginWork)
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const work of works) if (widenRest(work)) isSettled = false
    for (const inner of works) {
      for (const outer of works) {
        if (inner !== outer && hideWithin(inner, outer)) isSettled = false
      }
    }
  }
  return works.map(({ hidden }) => hidden)
}

function beginWork(division: Division): Work {
  const counts = Array.from({ length: division.cellCount }, () => 0)
  for (const cell of division.cellOf) counts[cell] = (counts[cell] ?? 0) + 1
  return { ...division, counts, hidden: counts.map((count) => count > 0 && count < leastShown) }
}

/** Rule 2. True when a cell had to be hidden. */
function widenRest({ counts, hidden }: Work): boolean {
  let hasHidden = false
  for (;;) {
    const cells = counts.filter((_, cell) => hidden[cell])
    const firms = cells.reduce((sum, count) => sum + count, 0)
    if (cells.length === 0 || (cells.length > 1 && firms >= leastShown)) return hasHidden
    const smallest = smallestShown(counts, (cell) => hidden[cell] !== true)
    if (smallest === null) return hasHidden
    hidden[smallest] = true
    hasHidden = true
  }
}

/** The smallest cell with firms among those asked for. */
function smallestShown(
  counts: readonly number[],
  isWanted: (cell: number) => boolean,
): number | null {
  let smallest: number | null = null
  for (const [cell, count] of counts.entries()) {
    if (count === 0 || !isWanted(cell)) continue
    if (smallest === null || count < (counts[smallest] ?? 0)) smallest = cell
  }
  return smallest
}

/** Rule 3. True when a cell had to be hidden. */
function hideWithin(inner: Work, outer: Work): boolean {
  const outerOf = findOuterCells(inner, outer)
  const uncovered = published(outer)
  for (const [cell, within] of outerOf.entries()) {
    if (within !== null)
      uncovered[within] = (uncovered[within] ?? 0) - (published(inner)[cell] ?? 0)
  }
  let hasHidden = false
  for (const [within, count] of uncovered.entries()) {
    const isTold = count > 0 && count < leastShown
    if (!isTold) continue
    const isWanted = (cell: number) => outerOf[cell] === within && inner.hidden[cell] !== true
    // Where only the rest lies within, it grows by whatever is smallest.
    const smallest =
      smallestShown(inner.counts, isWanted) ??
      smallestShown(inner.counts, (cell) => inner.hidden[cell] !== true)
    if (smallest === null) continue
    inner.hidden[smallest] = true
    hasHidden = true
  }
  return hasHidden
}

/** Firms of each published set: the cells shown, a hidden one counting none, and last the rest. */
function published({ counts, hidden }: Work): number[] {
  const rest = counts.reduce((sum, count, cell) => (hidden[cell] ? sum + count : sum), 0)
  return [...counts.map((count, cell) => (hidden[cell] ? 0 : count)), rest]
}

/** For each published set of `inner`, the one of `outer` that holds all of it; null when none does. */
function findOuterCells(inner: Work, outer: Work): (number | null)[] {
  const found: (number | null | undefined)[] = Array.from({ length: inner.cellCount + 1 })
  for (const [firm, cell] of inner.cellOf.entries()) {
    const from = inner.hidden[cell] ? inner.cellCount : cell
    const outerCell = outer.cellOf[firm] ?? 0
    const to = outer.hidden[outerCell] ? outer.cellCount : outerCell
    found[from] = found[from] === undefined || found[from] === to ? to : null
  }
  return found.map((cell) => cell ?? null)
}
