import type { DamagedPages } from './damaged-pages.ts'
import { usableBytes } from './page-cipher.ts'
import { readRecord, type Value } from './read-record.ts'
import { toTreePage, type Cell, type TreePage } from './tree-page.ts'

/** A row or an entry; `values` is null where a part of it lies on a destroyed page. */
export type ReadCell = { readonly rowid: number | null; readonly values: readonly Value[] | null }

/** What could not be followed in one tree. */
export type TreeGaps = {
  /** Pages the tree points to and that are destroyed; what hung below them is not counted. */
  lostPages: number
  /** Rows of which a part is destroyed. */
  lostCells: number
}

type Takers = { readonly take: (cell: ReadCell) => void; readonly onGap?: () => void }

/** Reads the trees of a file, and remembers which pages have a place in one. */
export class TreeReader {
  readonly #pages: DamagedPages
  readonly #owned = new Set<number>()
  readonly #onPage: () => void

  constructor(pages: DamagedPages, onPage: () => void) {
    this.#pages = pages
    this.#onPage = onPage
  }

  /**
   * From the root down, the rows of a table in their order; a page that is destroyed, or not what its
   * place asks for, is a gap.
   */
  walk(root: number, isIndex: boolean, { take, onGap }: Takers): TreeGaps {
    const gaps: TreeGaps = { lostPages: 0, lostCells: 0 }
    const waiting = [root]
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      const tree = this.#claim(page)
      if (tree?.isIndex !== isIndex) {
        gaps.lostPages++
        onGap?.()
        continue
      }
      for (const cell of this.cellsOf(tree)) {
        if (cell.values === null) gaps.lostCells++
        take(cell)
      }
      waiting.push(...tree.children.toReversed())
    }
    return gaps
  }

  cellsOf(tree: TreePage): ReadCell[] {
    return tree.cells.map((cell) => ({ rowid: cell.rowid, values: this.#valuesOf(cell) }))
  }

  /** Pages that open and hold rows or entries, and that no tree led to. */
  *strays(): Generator<TreePage & { readonly pageNumber: number }> {
    for (let page = 1; page <= this.#pages.pageCount; page++) {
      if (this.#owned.has(page)) continue
      const bytes = this.#pages.read(page)
      const tree = bytes && toTreePage(page, bytes)
      if (tree && tree.cells.length > 0) yield { ...tree, pageNumber: page }
    }
  }

  /** Says what a stray is: it is none any more. */
  own(pageNumber: number): void {
    this.#owned.add(pageNumber)
  }

  /** What lies on pages that were given back is out of date. False when their list cannot be read whole. */
  disownFreePages(): boolean {
    const first = this.#pages.read(1)
    if (!first) return false
    for (let trunk = first.readUInt32BE(32); trunk !== 0;) {
      const page = this.#owned.has(trunk) ? null : this.#pages.read(trunk)
      this.#owned.add(trunk)
      if (!page) return false
      const count = Math.min(page.readUInt32BE(4), usableBytes / 4 - 2)
      for (let index = 0; index < count; index++) this.#owned.add(page.readUInt32BE(8 + 4 * index))
      trunk = page.readUInt32BE(0)
    }
    return true
  }

  #claim(page: number): TreePage | null {
    if (this.#owned.has(page)) return null
    this.#owned.add(page)
    this.#onPage()
    const bytes = this.#pages.read(page)
    return bytes && toTreePage(page, bytes)
  }

  #valuesOf(cell: Cell): Value[] | null {
    const parts = [cell.inPage]
    let missing = cell.payloadBytes - cell.inPage.length
    for (let next = cell.overflowPage; missing > 0 && next !== null;) {
      this.#owned.add(next)
      const page = this.#pages.read(next)
      if (!page) return null
      const part = page.subarray(4, 4 + Math.min(missing, usableBytes - 4))
      parts.push(part)
      missing -= part.length
      next = page.readUInt32BE(0)
    }
    try {
      return readRecord(Buffer.concat(parts))
    } catch {
      return null
    }
  }
}
