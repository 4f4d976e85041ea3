/** What hand-written code needs to put an exact fraction into a band. */
export type Fraction = {
  readonly n: number
  readonly d: number
  readonly exactly: () => [bigint, bigint]
}
export type Scored = { points: number | null; value: number | null }

/** Sign of `fraction - bound / scale`: doubles where they are far apart, BigInt where they are not. */
export function against({ n, d, exactly }: Fraction, bound: number, scale: number): number {
  const difference = n * scale - bound * d
  const size = Math.abs(n * scale) + Math.abs(bound * d)
  if (Math.abs(difference) > size * 1e-14) return difference
  const [en, ed] = exactly()
  const exact = en * BigInt(scale) - BigInt(bound) * ed
  return exact < 0n ? -1 : exact > 0n ? 1 : 0
}

/** A decimal as whole number over a power of ten. */
export function decimal(value: number): [bigint, bigint] {
  const [whole = '0', fraction = ''] = value.toFixed(10).split('.')
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)]
}

export const big = (value: number) => BigInt(value)

/** From the best bound down: points for the first that is reached. */
export function ladder(
  fraction: Fraction,
  bounds: readonly number[],
  scale: number,
  top: number,
): number {
  for (let place = 0; place < bounds.length; place++) {
    if (against(fraction, bounds[place] ?? 0, scale) >= 0) return top - place
  }
  return top - bounds.length
}

/** From the best bound up: points for the first that is not exceeded. */
export function ceilings(
  fraction: Fraction,
  bounds: readonly number[],
  scale: number,
  top: number,
) {
  for (let place = 0; place < bounds.length; place++) {
    if (against(fraction, bounds[place] ?? 0, scale) <= 0) return top - place
  }
  return top - bounds.length
}

export function percent(n: number, d: number): Fraction {
  return { n: 100 * n, d, exactly: () => [100n * big(n), big(d)] }
}

export const none: Scored = { points: null, value: null }

export function scored(fraction: Fraction, points: number): Scored {
  return { points, value: fraction.n / fraction.d }
}

export function level(value: unknown, options: readonly string[]): number {
  const place = options.indexOf(String(value))
  return place < 0 ? 0 : options.length - place
}

export function option(points: number): Scored {
  return { points, value: null }
}

export type HandAnswers = Readonly<Record<string, number | boolean | string>>

export const num = (answers: HandAnswers, key: string) => Number(answers[key])
export const yes = (answers: HandAnswers, key: string) => (answers[key] === true ? 1 : 0)
