import type { Value } from '../pages/read-record.ts'
import type { IndexShape, TableShape } from './table-shape.ts'

/** What an index still says of a row that may be lost: values by column. */
export type Hint = ReadonlyMap<string, Value>

/** How the reading of one table went. */
export class TableReading {
  readonly shape: TableShape
  kept = 0
  /** Rows of pages that nothing leads to, kept though nothing proves that they are the newest. */
  unproven = 0
  /** Rows whose place is known and of which a part is destroyed. */
  torn = 0
  /** False while every page of its tree was read. */
  hasGaps = false
  readonly #gaps: { readonly after: number; before: number }[] = []
  #last = -Infinity
  readonly #hints = new Map<number, Map<string, Value>>()
  /** Rows that a whole index names; null while no such index was read to its end. */
  #named: ReadonlySet<number> | null = null

  constructor(shape: TableShape) {
    this.shape = shape
  }

  /** The next row in its order was read. */
  keep(rowid: number | null): void {
    this.kept++
    if (rowid === null) return
    const gap = this.#gaps.at(-1)
    if (gap?.before === Infinity) gap.before = rowid
    this.#last = rowid
  }

  /** The next row is there, but not whole. */
  tear(): void {
    this.torn++
    this.#beginGap()
  }

  /** A page that comes next is destroyed. */
  missPage(): void {
    this.hasGaps = true
    this.#beginGap()
  }

  /** Whether rows may be missing right behind this one. */
  isGapAfter(rowid: number): boolean {
    return this.#gaps.some(({ after, before }) => after <= rowid && rowid < before)
  }

  #beginGap(): void {
    if (this.#gaps.at(-1)?.before !== Infinity)
      this.#gaps.push({ after: this.#last, before: Infinity })
  }

  /** Takes an entry of one of its indexes; answers the number of the row it names. */
  hint(index: IndexShape, values: readonly Value[]): number | null {
    const rowid = values[index.columns.indexOf(null)]
    if (typeof rowid !== 'number') return null
    const hint = this.#hints.get(rowid) ?? new Map<string, Value>()
    index.columns.forEach((column, at) => column && hint.set(column.name, values[at] ?? null))
    this.#hints.set(rowid, hint)
    return rowid
  }

  /** An index was read to its end: the table has the rows it names and no others. */
  nameRows(rowids: ReadonlySet<number>): void {
    this.#named ??= rowids
  }

  /** Null when no index says how many rows there were. */
  get rowCount(): number | null {
    return this.#named?.size ?? (this.hasGaps ? null : this.kept + this.torn)
  }

  /** A whole index names its rows. */
  get isNamed(): boolean {
    return this.#named !== null
  }

  /** False for a row of a page nothing leads to that a whole index does not name: it is out of date. */
  canHave(rowid: number | null): boolean {
    return this.#named === null || (rowid !== null && this.#named.has(rowid))
  }

  /** An index names this very row. */
  knows(rowid: number | null, values: readonly Value[]): boolean {
    const hint = rowid === null ? undefined : this.#hints.get(rowid)
    if (!hint) return false
    return this.shape.columns.every(({ name }, at) => {
      const hinted = hint.get(name)
      return hinted === undefined || name === this.shape.rowidColumn || hinted === values[at]
    })
  }

  get hints(): ReadonlyMap<number, Hint> {
    return this.#hints
  }
}
