/** Firms to be given to mentors, as figures: rows are firms, columns are mentors. */
export type AssignmentProblem = {
  /** Whole, not negative; null where the pair is forbidden. */
  readonly costs: readonly (readonly (number | null)[])[]
  /**
   * What each further firm adds for a mentor, beyond its own cost; never falling, and as long as the
   * firms the mentor can take.
   */
  readonly slotCosts: readonly (readonly number[])[]
}

export type AssignmentSolution = {
  /** The mentor of each firm; null where none could take it. */
  readonly mentorOf: readonly (number | null)[]
  /** Of the firms that were placed. */
  readonly cost: number
}

/** Dearer than any plan of pairs, so that a firm stays out only where nobody can take it. */
const leftOutCost = 1e9

/**
 * The cheapest of all plans that place as many firms as can be placed, and no mentor takes more than
 * its slots. Exact: minimum-cost flow by shortest augmenting paths, one for each firm, over reduced
 * costs that stay at or above zero. The same problem always has the same answer.
 */
export function solveAssignment(problem: AssignmentProblem): AssignmentSolution {
  const flow = new Flow(problem)
  for (let firm = 0; firm < problem.costs.length; firm += 1) flow.place(firm)
  return flow.solution()
}

/** The column after the mentors stands for staying out: it takes every firm. */
class Flow {
  readonly #costs: readonly (readonly (number | null)[])[]
  readonly #slotCosts: readonly (readonly number[])[]
  readonly #out: number
  readonly #columnOf: number[]
  readonly #firmsIn: number[][]
  /** Potentials of firms and columns: cost plus firm minus column is zero on every pair in use. */
  readonly #firmPotential: number[]
  readonly #columnPotential: number[]
  readonly #distance: Float64Array
  readonly #isSettled: Uint8Array
  readonly #reachedFrom: Int32Array
  #endPotential = 0

  constructor({ costs, slotCosts }: AssignmentProblem) {
    const columns = slotCosts.length + 1
    this.#costs = costs
    this.#slotCosts = slotCosts
    this.#out = slotCosts.length
    this.#columnOf = costs.map(() => -1)
    this.#firmsIn = Array.from({ length: columns }, () => [])
    this.#firmPotential = costs.map(() => 0)
    this.#columnPotential = Array.from({ length: columns }, () => 0)
    this.#distance = new Float64Array(columns)
    this.#isSettled = new Uint8Array(columns)
    this.#reachedFrom = new Int32Array(columns)
  }

  /** Finds room for one more firm, moving others where that is cheaper for all. */
  place(firm: number): void {
    this.#distance.fill(Infinity)
    this.#isSettled.fill(0)
    this.#firmPotential[firm] = this.#openingPotential(firm)
    this.#reach(firm, 0)
    const settled: number[] = []
    let end = { column: -1, distance: Infinity }
    for (;;) {
      const column = this.#nearest()
      const reached = column === -1 ? Infinity : at(this.#distance, column)
      if (reached >= end.distance) break
      this.#isSettled[column] = 1
      settled.push(column)
      const toEnd = reached + this.#toEnd(column)
      if (toEnd < end.distance) end = { column, distance: toEnd }
      if (end.distance <= reached) break
      for (const moved of at(this.#firmsIn, column)) this.#reach(moved, reached)
    }
    this.#raisePotentials(firm, settled, end.distance)
    this.#augment(firm, end.column)
  }

  solution(): AssignmentSolution {
    const mentorOf = this.#columnOf.map((column) => (column === this.#out ? null : column))
    let cost = 0
    mentorOf.forEach((mentor, firm) => {
      if (mentor !== null) cost += at(this.#costs, firm)[mentor] ?? 0
    })
    this.#slotCosts.forEach((slots, mentor) => {
      const taken = at(this.#firmsIn, mentor).length
      for (const slot of slots.slice(0, taken)) cost += slot
    })
    return { mentorOf, cost }
  }

  #cost(firm: number, column: number): number {
    if (column === this.#out) return leftOutCost
    return at(this.#costs, firm)[column] ?? Infinity
  }

  /** High enough that no reduced cost from a new firm is below zero. */
  #openingPotential(firm: number): number {
    let potential = -Infinity
    for (let column = 0; column <= this.#out; column += 1) {
      const needed = at(this.#columnPotential, column) - this.#cost(firm, column)
      if (needed > potential) potential = needed
    }
    return potential
  }

  #reach(firm: number, distance: number): void {
    const from = distance + at(this.#firmPotential, firm)
    for (let column = 0; column <= this.#out; column += 1) {
      if (this.#isSettled[column] === 1) continue
      const through = from + this.#cost(firm, column) - at(this.#columnPotential, column)
      if (through >= at(this.#distance, column)) continue
      this.#distance[column] = through
      this.#reachedFrom[column] = firm
    }
  }

  /** The nearest column not yet settled; -1 when no more can be reached. */
  #nearest(): number {
    let nearest = -1
    let least = Infinity
    for (let column = 0; column <= this.#out; column += 1) {
      if (this.#isSettled[column] === 1 || at(this.#distance, column) >= least) continue
      least = at(this.#distance, column)
      nearest = column
    }
    return nearest
  }

  /** Reduced cost of the column's next free slot; infinite when it is full. */
  #toEnd(column: number): number {
    const slot = this.#nextSlot(column)
    return slot + at(this.#columnPotential, column) - this.#endPotential
  }

  #nextSlot(column: number): number {
    if (column === this.#out) return 0
    return at(this.#slotCosts, column)[at(this.#firmsIn, column).length] ?? Infinity
  }

  #raisePotentials(firm: number, settled: readonly number[], toEnd: number): void {
    for (const column of settled) {
      const distance = at(this.#distance, column)
      this.#columnPotential[column] = at(this.#columnPotential, column) + distance - toEnd
      for (const moved of at(this.#firmsIn, column)) {
        this.#firmPotential[moved] = at(this.#firmPotential, moved) + distance - toEnd
      }
    }
    this.#firmPotential[firm] = at(this.#firmPotential, firm) - toEnd
  }

  #augment(firm: number, end: number): void {
    let column = end
    for (;;) {
      const moved = at(this.#reachedFrom, column)
      const before = at(this.#columnOf, moved)
      this.#columnOf[moved] = column
      at(this.#firmsIn, column).push(moved)
      if (moved === firm) return
      const firms = at(this.#firmsIn, before)
      firms.splice(firms.indexOf(moved), 1)
      column = before
    }
  }
}

function at<Item>(items: { readonly [index: number]: Item | undefined }, index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`No item at ${String(index)}`)
  return item
}
