import { CompiledQuery, type Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { historyEntrySchema, type HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { entryHash, type ChainHead } from './history-chain.ts'

type NewEntry = Omit<HistoryEntry, 'hash' | 'seq'>

/** Adds an entry after the head and answers the new head; belongs in the transaction of its change. */
export async function appendHistory(
  tx: WriteTx,
  assessmentId: string,
  head: ChainHead,
  newEntry: NewEntry,
): Promise<ChainHead> {
  const entry = { ...newEntry, seq: head.seq + 1 }
  const hash = entryHash(entry, head.hash)
  await tx.executeQuery(
    CompiledQuery.raw(insertSql, [
      assessmentId,
      entry.seq,
      entry.kind,
      entry.madeAt,
      entry.madeBy,
      JSON.stringify(entry.edits),
      JSON.stringify(entry.before),
      entry.actsOnSeq,
      entry.note,
      hash,
    ]),
  )
  return { seq: entry.seq, hash }
}

// Written out, because it runs with every answer.
const insertSql = `insert into history
  (assessment_id, seq, kind, made_at, made_by, edits, before, acts_on_seq, note, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** One row, whether it can still be understood or not. */
export type HistoryRow = {
  readonly seq: number
  /** Null when it is no instant any more. */
  readonly madeAt: string | null
  /** Undefined when it is not an entry any more. */
  readonly entry: HistoryEntry | undefined
}

/** Oldest first. */
export async function listHistory(db: ReadDb, assessmentId: string): Promise<HistoryRow[]> {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    madeAt: historyEntrySchema.shape.madeAt.safeParse(row.made_at).data ?? null,
    entry: findEntry(row),
  }))
}

function findEntry(row: Selectable<DatabaseSchema['history']>): HistoryEntry | undefined {
  try {
    return toEntry(row)
  } catch {
    return undefined
  }
}

export async function getHistoryEntry(
  db: ReadDb,
  assessmentId: string,
  seq: number,
): Promise<HistoryEntry> {
  return toEntry(
    await db
      .selectFrom('history')
      .selectAll()
      .where('assessment_id', '=', assessmentId)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow(),
  )
}

/** Kind and target of every entry, oldest first: enough to know what undo acts on. */
export async function listSteps(
  db: ReadDb,
  assessmentId: string,
): Promise<Pick<HistoryEntry, 'seq' | 'kind' | 'actsOnSeq'>[]> {
  const rows = await db
    .selectFrom('history')
    .select(['seq', 'kind', 'acts_on_seq'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, kind, acts_on_seq }) => ({ seq, kind, actsOnSeq: acts_on_seq }))
}

function toEntry(row: Selectable<DatabaseSchema['history']>): HistoryEntry {
  return historyEntrySchema.parse({
    seq: row.seq,
    kind: row.kind,
    madeAt: row.made_at,
    madeBy: row.made_by,
    edits: parseJson(row.edits),
    before: parseJson(row.before),
    actsOnSeq: row.acts_on_seq,
    note: row.note,
    hash: row.hash,
  })
}
