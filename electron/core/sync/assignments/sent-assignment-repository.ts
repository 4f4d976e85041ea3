import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'

/** The newest revision of an assignment that once named a mentor. */
export type SentAssignment = {
  readonly assignmentId: string
  readonly line: string
  /** Whether the newest revision still names them. */
  readonly isTheirs: boolean
}

/** In the order in which they were first sent. */
export async function listSentTo(db: ReadDb, userId: string): Promise<SentAssignment[]> {
  const names = sql<number>`(line ->> '$.body.lead.userId' = ${userId}
    or line ->> '$.body.co.userId' = ${userId})`
  const rows = await db
    .selectFrom('outbox as newest')
    .select(['newest.record_id', 'newest.line'])
    .where('newest.kind', '=', 'assignment')
    .where('newest.seq', '=', (query) =>
      query
        .selectFrom('outbox as later')
        .select(({ fn }) => fn.max('later.seq').as('seq'))
        .whereRef('later.record_id', '=', 'newest.record_id'),
    )
    .where('newest.record_id', 'in', (query) =>
      query
        .selectFrom('outbox')
        .select('record_id')
        .where('kind', '=', 'assignment')
        .where(sql<boolean>`${names}`),
    )
    .select(
      sql<number>`coalesce(newest.line ->> '$.body.lead.userId' = ${userId}
      or newest.line ->> '$.body.co.userId' = ${userId}, 0)`.as('is_theirs'),
    )
    .orderBy('newest.seq')
    .execute()
  return rows.map(({ record_id, line, is_theirs }) => ({
    assignmentId: record_id,
    line,
    isTheirs: is_theirs === 1,
  }))
}
