import { migrations } from '#core/database/migrations/index.ts'

import type { Value } from '../pages/read-record.ts'
import type { ReadCell, TreeReader } from '../pages/read-trees.ts'

/** Written by a newer version of the app: this one does not know what it holds. */
export class FileFromNewerAppError extends Error {
  override readonly name = 'FileFromNewerAppError'
}

/** What the damaged file still says of itself. */
export type FoundSchema = {
  /** Where the tree of a table or an index begins. */
  readonly roots: ReadonlyMap<string, number>
  /** The last migration it went through; the newest when that cannot be read. */
  readonly migratedTo: keyof typeof migrations
}

const names = Object.keys(migrations) as (keyof typeof migrations)[]

/** Throws `FileFromNewerAppError`. */
export function readSchema(reader: TreeReader): FoundSchema {
  const roots = new Map<string, number>()
  const take = ({ values }: ReadCell) => {
    const [, name, , root] = values ?? []
    if (typeof name === 'string' && typeof root === 'number' && root > 0) roots.set(name, root)
  }
  const { lostPages } = reader.walk(1, false, { take })
  if (lostPages > 0) takeStraySchema(reader, take)
  return { roots, migratedTo: readMigration(reader, roots.get('kysely_migration')) }
}

/** What describes tables and indexes looks like nothing else, so it is known without its way too. */
function takeStraySchema(reader: TreeReader, take: (cell: ReadCell) => void): void {
  for (const page of reader.strays()) {
    if (page.isIndex) continue
    const cells = reader.cellsOf(page)
    if (!cells.every(({ values }) => values === null || isSchemaRecord(values))) continue
    reader.own(page.pageNumber)
    cells.forEach(take)
  }
}

const schemaTypes: ReadonlySet<unknown> = new Set(['table', 'index', 'trigger', 'view'])

function isSchemaRecord([type, name, table, root, sql, ...others]: readonly Value[]): boolean {
  return (
    others.length === 0 &&
    schemaTypes.has(type) &&
    [name, table].every((text) => typeof text === 'string') &&
    typeof root === 'number' &&
    (sql === null || typeof sql === 'string')
  )
}

/** A record of the migrations' own list, whose tree may be lost like any other. */
export function isMigrationRecord([name]: readonly Value[]): boolean {
  return typeof name === 'string' && name in migrations
}

function readMigration(reader: TreeReader, root: number | undefined): keyof typeof migrations {
  const newest = names.at(-1)
  if (newest === undefined) throw new Error('There are no migrations')
  const executed = new Set<unknown>()
  const gaps =
    root === undefined
      ? null
      : reader.walk(root, false, { take: ({ values }) => void executed.add(values?.[0]) })
  for (const name of executed) {
    if (typeof name === 'string' && !(name in migrations)) {
      throw new FileFromNewerAppError(`The file knows a migration this app does not: ${name}`)
    }
  }
  if (!gaps || gaps.lostPages > 0 || gaps.lostCells > 0) return newest
  return names.findLast((name) => executed.has(name)) ?? newest
}
