/** A cell of fewer firms is never shown. */
export const leastShown = 5

/** One way of dividing the firms: the cell of each firm, cells being numbered from 0. */
export type Division = {
  readonly cellOf: Readonly<ArrayLike<number>>
  readonly cellCount: number
}

type Work = Division & { readonly counts: readonly number[]; readonly hidden: boolean[] }

/** Which cells of two divisions have a firm in common: by cell of the inner, those of the outer. */
type Meeting = { readonly inner: Work; readonly outer: Work; readonly meets: readonly number[][] }

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
  const meetings = works.flatMap((inner) =>
    works.filter((outer) => outer !== inner).map((outer) => meet(inner, outer)),
  )
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const work of works) if (widenRest(work)) isSettled = false
    for (const meeting of meetings) if (hideWithin(meeting)) isSettled = false
  }
  return works.map(({ hidden }) => hidden)
}

function meet(inner: Work, outer: Work): Meeting {
  const seen = new Uint8Array(inner.cellCount * outer.cellCount)
  for (let firm = 0; firm < inner.cellOf.length; firm += 1) {
    seen[(inner.cellOf[firm] ?? 0) * outer.cellCount + (outer.cellOf[firm] ?? 0)] = 1
  }
  const meets = Array.from({ length: inner.cellCount }, (_, cell) =>
    Array.from({ length: outer.cellCount }, (_other, other) => other).filter(
      (other) => seen[cell * outer.cellCount + other] === 1,
    ),
  )
  return { inner, outer, meets }
}

function beginWork(division: Division): Work {
  const counts = Array.from({ length: division.cellCount }, () => 0)
  for (let firm = 0; firm < division.cellOf.length; firm += 1) {
    const cell = division.cellOf[firm] ?? 0
    counts[cell] = (counts[cell] ?? 0) + 1
  }
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
function hideWithin(meeting: Meeting): boolean {
  const { inner } = meeting
  const outerOf = findOuterCells(meeting)
  let hasHidden = false
  for (const [within, count] of countUncovered(meeting, outerOf).entries()) {
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

/** Firms of each published set of the outer division that no inner set within it accounts for. */
function countUncovered(
  { inner, outer }: Meeting,
  outerOf: readonly (number | null)[],
): readonly number[] {
  const uncovered = published(outer)
  const counts = published(inner)
  for (const [cell, within] of outerOf.entries()) {
    if (within !== null) uncovered[within] = (uncovered[within] ?? 0) - (counts[cell] ?? 0)
  }
  return uncovered
}

/** Firms of each published set: the cells shown, a hidden one counting none, and last the rest. */
function published({ counts, hidden }: Work): number[] {
  const rest = counts.reduce((sum, count, cell) => (hidden[cell] ? sum + count : sum), 0)
  return [...counts.map((count, cell) => (hidden[cell] ? 0 : count)), rest]
}

/** For each published set of the inner division, the one of the outer that holds all of it, or null. */
function findOuterCells({ inner, outer, meets }: Meeting): (number | null)[] {
  const setsOf = (cell: number) =>
    new Set((meets[cell] ?? []).map((other) => (outer.hidden[other] ? outer.cellCount : other)))
  const rest = new Set<number>()
  const found = meets.map((_, cell) => {
    const sets = setsOf(cell)
    if (inner.hidden[cell]) for (const set of sets) rest.add(set)
    return inner.hidden[cell] ? null : onlyOne(sets)
  })
  return [...found, onlyOne(rest)]
}

function onlyOne(sets: ReadonlySet<number>): number | null {
  const [only = null] = sets
  return sets.size === 1 ? only : null
}
