import type { Node, NodeQueries } from 'pdfmake/interfaces'

const [from, to] = ['from:', 'to:'] as const

/** Marks the first text of a run that no page's end may tear apart; each run has a name of its own. */
export function runFrom(run: string): string {
  return from + run
}

export function runTo(run: string): string {
  return to + run
}

/** Whether a page has to end before this text, so that its run stands whole on the next one. */
export function tearsRun(
  { id, startPosition }: Node,
  { getNodesOnNextPage }: Pick<NodeQueries, 'getNodesOnNextPage'>,
): boolean {
  // What begins at the top of a page gains nothing by beginning at the top of another.
  if (!id?.startsWith(from) || startPosition.verticalRatio < 0.05) return false
  const end = runTo(id.slice(from.length))
  return getNodesOnNextPage().some((node) => node.id === end)
}
