import type { ExpressionBuilder, Selectable } from 'kysely'

import { runStatement } from '#core/database/run-statement.ts'
import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { historyEntrySchema, type HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { EntryTexts } from './edits-text.ts'
import { hashWritten, type ChainHead } from './history-chain.ts'
import { placesPerAssessment, toPlace } from './history-place.ts'

/** The assessment an entry is added to. */
type Chain = { readonly number: number; readonly headSeq: number; readonly headHash: string }

/** What stands in the assessment after the entry. */
type Standing = {
  readonly contentSha256: string
  readonly undoSeq: number | null
  readonly redoSeq: number | null
}

/** An entry whose edits are written already. */
type NewEntry = Omit<HistoryEntry, 'hash' | 'seq' | keyof EntryTexts> & EntryTexts

/** Adds an entry after the head and answers the new head; belongs in the transaction of its change. */
export function appendHistory(
  tx: WriteTx,
  { number, headSeq, headHash }: Chain,
  standing: Standing,
  newEntry: NewEntry,
): ChainHead {
  const entry = { ...newEntry, seq: headSeq + 1 }
  const hash = hashWritten(entry, entry, headHash)
  runStatement(tx, insertSql, [
    toPlace(number, entry.seq),
    entry.kind,
    entry.madeAt,
    entry.madeBy,
    entry.edits,
    entry.before,
    entry.actsOnSeq,
    entry.note,
    hash,
    standing.contentSha256,
    standing.undoSeq,
    standing.redoSeq,
  ])
  return { seq: entry.seq, hash }
}

// Written out, because it runs with every answer.
const insertSql = `insert into history
  (place, kind, made_at, made_by, edits, before, acts_on_seq, note, hash, content_sha256,
    undo_seq, redo_seq)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** The place of an assessment's last entry, for queries over assessments; one step into the table. */
export function lastPlace(query: ExpressionBuilder<DatabaseSchema, 'assessments'>) {
  return query
    .selectFrom('history as entry')
    .select(({ fn }) => fn.max('entry.place').as('place'))
    .where((entry) =>
      entry.between(
        'entry.place',
        placeOfSeq(entry, 1),
        placeOfSeq(entry, placesPerAssessment - 1),
      ),
    )
}

/** As `toPlace` says it, for queries over assessments. */
export function placeOfSeq(
  query: ExpressionBuilder<DatabaseSchema, 'assessments'>,
  seq: number | 'assessments.figures_seq',
) {
  return query(
    query('assessments.number', '*', placesPerAssessment),
    '+',
    typeof seq === 'number' ? query.val(seq) : query.ref(seq),
  )
}

/** One row, whether it can still be understood or not. */
export type HistoryRow = {
  readonly seq: number
  /** Null when it is no instant any more. */
  readonly madeAt: string | null
  /** Undefined when it is not an entry any more. */
  readonly entry: HistoryEntry | undefined
}

/** Oldest first. */
export async function listHistory(db: ReadDb, assessmentNumber: number): Promise<HistoryRow[]> {
  const rows = await selectHistory(db, assessmentNumber).selectAll().execute()
  return rows.map((row) => ({
    seq: row.seq,
    madeAt: historyEntrySchema.shape.madeAt.safeParse(row.made_at).data ?? null,
    entry: findEntry(row),
  }))
}

function selectHistory(db: ReadDb, assessmentNumber: number) {
  const first = toPlace(assessmentNumber, 1)
  const last = toPlace(assessmentNumber, placesPerAssessment - 1)
  return db
    .selectFrom('history')
    .where((entry) => entry.between('place', first, last))
    .orderBy('place')
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
  assessmentNumber: number,
  seq: number,
): Promise<HistoryEntry> {
  return toEntry(
    await db
      .selectFrom('history')
      .selectAll()
      .where('place', '=', toPlace(assessmentNumber, seq))
      .executeTakeFirstOrThrow(),
  )
}

/** Kind and target of every entry, oldest first: enough to know what undo acts on. */
export async function listSteps(
  db: ReadDb,
  assessmentNumber: number,
): Promise<Pick<HistoryEntry, 'seq' | 'kind' | 'actsOnSeq'>[]> {
  const rows = await selectHistory(db, assessmentNumber)
    .select(['seq', 'kind', 'acts_on_seq'])
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
