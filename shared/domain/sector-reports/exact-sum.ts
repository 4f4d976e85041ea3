const split = 2 ** 26

/**
 * Adds products of a whole number below 2^53 and a small one (points) without losing a unit: the large
 * factor is added up in two halves, so that neither sum leaves what a double holds exactly. Good for a
 * million addends of at most 60 points.
 */
export class ExactSums {
  readonly #high: Float64Array
  readonly #low: Float64Array

  constructor(count: number) {
    this.#high = new Float64Array(count)
    this.#low = new Float64Array(count)
  }

  add(place: number, weight: number, points: number): void {
    this.addAll(place, weight, [points])
  }

  /** Adds to as many places in a row as there are points. */
  addAll(from: number, weight: number, points: Readonly<ArrayLike<number>>): void {
    const [highs, lows] = [this.#high, this.#low]
    const high = Math.floor(weight / split)
    const low = weight - high * split
    for (let at = 0; at < points.length; at += 1) {
      const [place, factor] = [from + at, points[at] ?? 0]
      highs[place] = (highs[place] ?? 0) + high * factor
      lows[place] = (lows[place] ?? 0) + low * factor
    }
  }

  at(place: number): bigint {
    return BigInt(this.#high[place] ?? 0) * BigInt(split) + BigInt(this.#low[place] ?? 0)
  }
}
