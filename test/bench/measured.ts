/** One figure of a benchmark beside the limit it is to reach. */
export type Measured = {
  readonly what: string
  readonly value: number
  readonly unit: 'x' | 'ms'
  /** Null where no limit is promised: the figure is told all the same. */
  readonly limit: { readonly kind: 'at most' | 'at least'; readonly value: number } | null
  /** What the figure was worked out from, for people. */
  readonly details: string
}

export function isReached({ value, limit }: Measured): boolean {
  if (limit === null) return true
  return limit.kind === 'at most' ? value <= limit.value : value >= limit.value
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN
}

/** Microseconds of processor time this process has used: what else the machine does leaves it alone. */
export function cpuMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
