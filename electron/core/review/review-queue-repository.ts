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
  // The ids come from an index alone; rows are read for one page only.
  const ids = await db
    .selectFrom('review_items')
    .select('record_id')
    .where((row) => row.and(conditions(row, filter)))
    .orderBy('arrived_at')
    .orderBy('record_id')
    .limit(limit)
    .offset(offset)
    .execute()
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('review_items')
    .selectAll()
    .where(
      'record_id',
      'in',
      ids.map(({ record_id }) => record_id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.record_id, toReviewItem(row)]))
  return ids.flatMap(({ record_id }) => byId.get(record_id) ?? [])
}

/** How many lines the filter leaves, and how many of those carry each mark. */
export async function countQueue(
  db: ReadDb,
  filter: ReviewFilter,
): Promise<{ total: number; marks: Record<ReviewMark, number> }> {
  const rows = await db
    .selectFrom('review_items')
    .select(({ fn }) => ['marks', fn.countAll<number>().as('count')])
    .where((row) => row.and(conditions(row, filter)))
    .groupBy('marks')
    .execute()
  const having = (bit: number) =>
    rows.reduce((sum, { marks, count }) => sum + ((marks & bit) === 0 ? 0 : count), 0)
  const counts = reviewMarks.map((mark) => [mark, having(bitOf(mark))] as const)
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    marks: Object.fromEntries(counts) as Record<ReviewMark, number>,
  }
}

/** How many there are in each state; a state without any is left out. */
export async function countByState(db: ReadDb): Promise<Partial<Record<ReviewState, number>>> {
  const rows = await db
    .selectFrom('review_items')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

function conditions(row: Items, { states, marks, text }: ReviewFilter): Expression<SqlBool>[] {
  const wanted = marks.reduce((bits, mark) => bits | bitOf(mark), 0)
  const words = foldText(text).split(' ').filter(Boolean)
  return [
    ...(states ? [row('state', 'in', states)] : []),
    ...(wanted === 0 ? [] : [sql<SqlBool>`(marks & ${sql.lit(wanted)}) = ${sql.lit(wanted)}`]),
    ...words.map((word) => sql<SqlBool>`instr(search_text, ${word}) > 0`),
  ]
}

function bitOf(mark: ReviewMark): number {
  return 1 << reviewMarks.indexOf(mark)
}
