/** Totals from `low` to `high` are usual. */
export type Fence = { readonly low: number; readonly high: number }

/** Fewer approved firms than this say nothing about a sector. */
export const fewestForFence = 5
const deviations = 3
/** Points on either side that are never unusual, however alike the firms of a sector are. */
const leastHalfWidth = 5

/**
 * What totals are usual in a sector: its median, give or take three times the median distance from it
 * (MAD), at least 5 points. Null while fewer than five firms have been approved.
 */
export function outlierFence(approvedTotals: readonly number[]): Fence | null {
  if (approvedTotals.length < fewestForFence) return null
  const middle = median(approvedTotals)
  const spread = median(approvedTotals.map((total) => Math.abs(total - middle)))
  const halfWidth = Math.max(deviations * spread, leastHalfWidth)
  return { low: middle - halfWidth, high: middle + halfWidth }
}

/** Only when all that is possible lies outside: an open answer accuses nobody. */
export function isOutside(
  fence: Fence | null,
  { totalMin, totalMax }: { readonly totalMin: number; readonly totalMax: number },
): boolean {
  return fence !== null && (totalMax < fence.low || totalMin > fence.high)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 1 ? above : (below + above) / 2
}
