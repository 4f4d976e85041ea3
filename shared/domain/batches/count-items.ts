import type { BatchItem, BatchSummary } from './batch.ts'

export function countItems(items: readonly Pick<BatchItem, 'state'>[]): BatchSummary['counts'] {
  const count = (state: BatchItem['state']) => items.filter((item) => item.state === state).length
  return {
    all: items.length,
    accepted: count('accepted'),
    refused: count('refused'),
    waiting: count('sent'),
  }
}

export type ClassCount = {
  readonly classLowest: string
  readonly classHighest: string
  readonly count: number
}

/** How many assessments came to which class; those that are still open between two stand apart. */
export function countClasses(
  items: readonly Pick<BatchItem, 'classLowest' | 'classHighest'>[],
): ClassCount[] {
  const counts = new Map<string, ClassCount>()
  for (const { classLowest, classHighest } of items) {
    const key = `${classLowest}/${classHighest}`
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { classLowest, classHighest, count })
  }
  return [...counts.values()]
}
