import { usableBytes } from './page-cipher.ts'
import { readVarint } from './read-varint.ts'

/** A row or an index entry where it lies; what does not fit its page goes on in `overflow`. */
export type Cell = {
  /** Null in an index. */
  readonly rowid: number | null
  readonly inPage: Buffer
  readonly payloadBytes: number
  readonly overflowPage: number | null
}

/** A page of a table (rows in its leaves) or of an index (entries everywhere). */
export type TreePage = {
  readonly isIndex: boolean
  readonly isLeaf: boolean
  readonly cells: readonly Cell[]
  readonly children: readonly number[]
}

const kinds = new Map([
  [2, { isIndex: true, isLeaf: false }],
  [5, { isIndex: false, isLeaf: false }],
  [10, { isIndex: true, isLeaf: true }],
  [13, { isIndex: false, isLeaf: true }],
])

/** Null when the page is none of a tree. The format is SQLite's, "B-tree Pages". */
export function toTreePage(pageNumber: number, page: Buffer): TreePage | null {
  const start = pageNumber === 1 ? 100 : 0
  const kind = kinds.get(page.readUInt8(start))
  if (!kind) return null
  const count = page.readUInt16BE(start + 3)
  const pointersAt = start + (kind.isLeaf ? 8 : 12)
  if (pointersAt + 2 * count > usableBytes) return null
  const places = Array.from({ length: count }, (_, at) => page.readUInt16BE(pointersAt + 2 * at))
  try {
    const cells = readCells(page, kind, places)
    // The last way stands in the head of the page.
    const children = kind.isLeaf ? [] : readChildren(page, [...places, start + 8])
    return { ...kind, cells, children }
  } catch {
    return null
  }
}

type Kind = Pick<TreePage, 'isIndex' | 'isLeaf'>

/** Above its leaves a table has no rows, only ways. */
function readCells(page: Buffer, { isIndex, isLeaf }: Kind, places: readonly number[]): Cell[] {
  if (!isIndex && !isLeaf) return []
  return places.map((at) => readCell(page, isLeaf ? at : at + 4, isIndex))
}

function readChildren(page: Buffer, places: readonly number[]): number[] {
  return places.map((at) => page.readUInt32BE(at))
}

function readCell(page: Buffer, at: number, isIndex: boolean): Cell {
  const size = readVarint(page, at)
  const rowid = isIndex ? null : readVarint(page, size.end)
  const from = (rowid ?? size).end
  const payloadBytes = size.value
  const here = bytesInPage(payloadBytes, isIndex)
  if (from + here > usableBytes) throw new RangeError('A cell reaches beyond its page')
  return {
    rowid: rowid && rowid.value,
    inPage: page.subarray(from, from + here),
    payloadBytes,
    overflowPage: here < payloadBytes ? page.readUInt32BE(from + here) : null,
  }
}

/** How much of a payload SQLite keeps in the page itself. */
function bytesInPage(payloadBytes: number, isIndex: boolean): number {
  const most = isIndex ? Math.floor(((usableBytes - 12) * 64) / 255) - 23 : usableBytes - 35
  if (payloadBytes <= most) return payloadBytes
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23
  const fitting = least + ((payloadBytes - least) % (usableBytes - 4))
  return fitting <= most ? fitting : least
}
