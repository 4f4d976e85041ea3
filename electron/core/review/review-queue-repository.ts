import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'

import type { DatabaseSchema, ReadDb } from '#core/database/schema.ts'
import {
  reviewMarks,
  type ReviewFilter,
  type ReviewItem,
  type ReviewMark,
} from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import { toReviewItem } from './review-item-repository.ts'

type Items = ExpressionBuilder<DatabaseSchema, 'review_items'>

export type QueuePage = { readonly offset: number; readonly limit: number }

/** The longest waiting first. */
export async function listQueue(
  db: ReadDb,
  filter: ReviewFilter,
  { offset, limit }: QueuePage,
): Promise<ReviewItem[]> {
  // Numbers of rows come from an index alone; the rows themselves are read for one page only.
  const found = await db
    .selectFrom('review_items')
    .select('rowid')
    .where((row) => row.and(conditions(row, filter)))
    .orderBy('arrived_at')
    .orderBy('rowid')
    .limit(limit)
    .offset(offset)
    .execute()
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('review_items')
    .selectAll()
    .select('rowid')
    .where(
      'rowid',
      'in',
      found.map(({ rowid }) => rowid),
    )
    .execute()
  const byNumber = new Map(rows.map((row) => [row.rowid, toReviewItem(row)]))
  return found.flatMap(({ rowid }) => byNumber.get(rowid) ?? [])
}

/** How many lines of these states that hold these words there are of each set of marks. */
export type QueueCounts = readonly {
  readonly state: ReviewState
  readonly marks: readonly ReviewMark[]
  readonly count: number
}[]

/** Read from an index alone. */
export async function countQueue(
  db: ReadDb,
  { states, text }: Pick<ReviewFilter, 'states' | 'text'>,
): Promise<QueueCounts> {
  const rows = await db
    .selectFrom('review_items')
    .select(({ fn }) => ['state', 'marks', fn.countAll<number>().as('count')])
    .where((row) => row.and(conditions(row, { states, text, marks: [] })))
    .groupBy(['state', 'marks'])
    .execute()
  return rows.map(({ state, marks, count }) => ({
    ...{ state, count },
    marks: reviewMarks.filter((mark) => (marks & bitOf(mark)) !== 0),
  }))
}

/** Records of that state alone, the longest waiting first. */
export async function listRecordsInState(db: ReadDb, state: ReviewState): Promise<string[]> {
  const rows = await db
    .selectFrom('review_items')
    .select('record_id')
    .where('state', '=', state)
    .orderBy('arrived_at')
    .orderBy('record_id')
    .execute()
  return rows.map(({ record_id }) => record_id)
}

function conditions(row: Items, { states, marks, text }: ReviewFilter): Expression<SqlBool>[] {
  const wanted = marks.reduce((bits, mark) => bits | bitOf(mark), 0)
  return [
    ...(states ? [row('state', 'in', states)] : []),
    ...(wanted === 0 ? [] : [sql<SqlBool>`(marks & ${sql.lit(wanted)}) = ${sql.lit(wanted)}`]),
    ...holdsWords(row, text),
  ]
}

/** Words are read through first: few lines hold them all. */
function holdsWords(row: Items, text: string): Expression<SqlBool>[] {
  const words = foldText(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holding = row
    .selectFrom('review_words')
    .select('item')
    .where((held) => held.and(words.map((word) => sql<SqlBool>`instr(words, ${word}) > 0`)))
  return [row('rowid', 'in', holding)]
}

function bitOf(mark: ReviewMark): number {
  return 1 << reviewMarks.indexOf(mark)
}
