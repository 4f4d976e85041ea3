import type { ReadCell, TreeReader } from './pages/read-trees.ts'
import type { TreePage } from './pages/tree-page.ts'
import { fitsIndex, fitsTable } from './tables/fits.ts'
import { isMigrationRecord } from './tables/read-schema.ts'
import type { RowSink } from './tables/row-sink.ts'
import { TableReading } from './tables/table-reading.ts'
import type { IndexShape, TableShape } from './tables/table-shape.ts'

export type DamagedReading = {
  readonly tables: readonly TableReading[]
  /** Pages with rows of which it cannot be told whose they are. */
  readonly undecidedPages: number
  /** The highest number given so far, by table: it is not given again. */
  readonly sequences: ReadonlyMap<string, number>
}

type Sources = {
  readonly reader: TreeReader
  /** Then pages of an earlier state may stand in the place of newer ones. */
  readonly isLogDamaged: boolean
  readonly roots: ReadonlyMap<string, number>
  readonly sink: RowSink
}

type Incomplete = {
  readonly tables: readonly TableReading[]
  readonly indexes: readonly { readonly reading: TableReading; readonly index: IndexShape }[]
}

/**
 * Carries every row that can be read into the sink: first down the trees, then from pages whose way is
 * destroyed. What lies on pages that were given back is left where it is.
 */
export function readDamaged(shapes: readonly TableShape[], sources: Sources): DamagedReading {
  const { reader, roots, sink } = sources
  const tables = shapes.map((shape) => readTable(shape, sources))
  const sequences = readOwnTables(shapes, sources)
  const indexes = tables.flatMap((reading) =>
    reading.shape.indexes
      .filter((index) => !(reading.shape.isKeyed && isOwnKey(reading.shape, index)))
      .filter((index) => !readIndex(reading, index, { reader, roots }))
      .map((index) => ({ reading, index })),
  )
  const hasNothingOld = reader.disownFreePages() && !sources.isLogDamaged
  const incomplete = { tables: tables.filter(({ hasGaps }) => hasGaps), indexes }
  let undecidedPages = 0
  if (incomplete.tables.length > 0 || indexes.length > 0) {
    for (const page of reader.strays()) {
      if (!takeStray(page, incomplete, { reader, sink, hasNothingOld })) undecidedPages++
    }
  }
  return { tables, undecidedPages, sequences }
}

/** What SQLite and the migrations keep for themselves is not carried over, but its pages are no strays. */
function readOwnTables(
  shapes: readonly TableShape[],
  { reader, roots }: Sources,
): ReadonlyMap<string, number> {
  const known = new Set(shapes.flatMap((shape) => [shape.name, ...shape.indexes.map(nameOf)]))
  const sequences = new Map<string, number>()
  for (const [name, root] of roots) {
    if (known.has(name)) continue
    const take = ({ values }: ReadCell) => {
      const [table, last] = name === 'sqlite_sequence' ? (values ?? []) : []
      if (typeof table === 'string' && typeof last === 'number') sequences.set(table, last)
    }
    reader.walk(root, name.startsWith('sqlite_autoindex_'), { take })
  }
  return sequences
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

function readTable(shape: TableShape, { reader, roots, sink }: Sources): TableReading {
  const root = roots.get(shape.name)
  const reading = new TableReading(shape)
  if (root === undefined) {
    reading.missPage()
    return reading
  }
  reader.walk(root, shape.isKeyed, {
    take: ({ rowid, values }) => {
      if (values && sink.put(shape, rowid, values)) reading.keep(rowid)
      else reading.tear()
    },
    onGap: () => reading.missPage(),
  })
  return reading
}

/** True when every entry was read. What entries say is kept only where rows are missing. */
function readIndex(
  reading: TableReading,
  index: IndexShape,
  { reader, roots }: Pick<Sources, 'reader' | 'roots'>,
): boolean {
  const root = roots.get(index.name)
  if (root === undefined) return false
  const isAsked = (reading.hasGaps || reading.torn > 0) && !reading.shape.isKeyed
  const rowids = new Set<number>()
  const gaps = reader.walk(root, true, {
    take: ({ values }) => {
      const rowid = values && isAsked ? reading.hint(index, values) : null
      if (rowid !== null) rowids.add(rowid)
    },
  })
  const isRead = gaps.lostPages === 0 && gaps.lostCells === 0
  if (isRead && isAsked && index.isWhole) reading.nameRows(rowids)
  return isRead
}

/** The key of a table kept by its key is the table itself. */
function isOwnKey({ name }: TableShape, index: IndexShape): boolean {
  return index.name.startsWith(`sqlite_autoindex_${name}_1`)
}

type StrayWork = {
  readonly reader: TreeReader
  readonly sink: RowSink
  /** Every page nothing leads to is of the newest state: which were given back is known. */
  readonly hasNothingOld: boolean
}

/** False when its rows could be of several tables. */
function takeStray(page: TreePage, incomplete: Incomplete, work: StrayWork): boolean {
  const cells = work.reader.cellsOf(page)
  const records = cells.flatMap(({ values }) => (values ? [values] : []))
  if (records.length === 0 || records.every(isMigrationRecord)) return true
  const tables = ownersOf(page, cells, incomplete.tables)
  const indexes = incomplete.indexes.filter(
    ({ index }) => page.isIndex && records.every((values) => fitsIndex(index, values)),
  )
  const [reading, ...others] = tables
  if (reading) {
    if (others.length > 0 || indexes.length > 0) return false
    takeRows(reading, cells, work)
    return true
  }
  const [found] = indexes
  if (found && indexes.length === 1) {
    for (const values of records) found.reading.hint(found.index, values)
  }
  return true
}

/** Of several that the rows fit, the one whose index knows them, if there is one. */
function ownersOf(
  page: TreePage,
  cells: readonly ReadCell[],
  tables: readonly TableReading[],
): readonly TableReading[] {
  const fitting = tables.filter(
    ({ shape }) =>
      shape.isKeyed === page.isIndex &&
      cells.every(({ values }) => values === null || fitsTable(shape, values)),
  )
  if (fitting.length < 2) return fitting
  const knowing = fitting.filter((reading) =>
    cells.every(({ rowid, values }) => values === null || reading.knows(rowid, values)),
  )
  return knowing.length === 1 ? knowing : fitting
}

function takeRows(
  reading: TableReading,
  cells: readonly ReadCell[],
  { sink, hasNothingOld }: StrayWork,
): void {
  for (const { rowid, values } of cells) {
    if (values === null) reading.tear()
    else if (reading.canHave(rowid) && sink.put(reading.shape, rowid, values)) {
      reading.kept++
      if (!hasNothingOld && !reading.knows(rowid, values)) reading.unproven++
    }
  }
}
