const split = 2 ** 26

/**
 * Adds products of a whole number below 2^53 and a small one (points) without losing a unit: the large
 * factor is added up in two halves, so that neither sum leaves what a double holds exactly. Good for a
 * million addends of at most 60 points.
 */
export class ExactSums {
  readonly #width: number
  readonly #high: Float64Array
  readonly #low: Float64Array

  /** Sums in rows of the same width. */
  constructor(rowCount: number, width: number) {
    this.#width = width
    this.#high = new Float64Array(rowCount * width)
    this.#low = new Float64Array(rowCount * width)
  }

  add(place: number, weight: number, points: number): void {
    const high = Math.floor(weight / split)
    this.#high[place] = (this.#high[place] ?? 0) + high * points
    this.#low[place] = (this.#low[place] ?? 0) + (weight - high * split) * points
  }

  /** Adds a row of the points, which lie in rows of the same width, to a row of sums. */
  addRow(into: number, weight: number, points: Float64Array, row: number): void {
    const [width, highs, lows] = [this.#width, this.#high, this.#low]
    const [from, start] = [into * width, row * width]
    const high = Math.floor(weight / split)
    const low = weight - high * split
    for (let at = 0; at < width; at += 1) {
      lows[from + at] = (lows[from + at] ?? 0) + low * (points[start + at] ?? 0)
    }
    if (high === 0) return
    for (let at = 0; at < width; at += 1) {
      highs[from + at] = (highs[from + at] ?? 0) + high * (points[start + at] ?? 0)
    }
  }

  at(place: number): bigint {
    return BigInt(this.#high[place] ?? 0) * BigInt(split) + BigInt(this.#low[place] ?? 0)
  }
}
