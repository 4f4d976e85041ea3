import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'

import { anyText } from '../database/any-of.ts'
import type { CityReadDb, CitySchema, StageColumn } from '../database/schema.ts'

/** A place in the feed: everything up to it has been taken. */
export type FeedPlace = { readonly xid: string; readonly seq: string }

/** A change as it is stored: signed, or named by the revision its text is made from. */
export type FeedEntry = FeedPlace & {
  readonly changeId: string
  readonly kind: string
  readonly madeAt: Date
  readonly text: string | null
  readonly signature: string | null
  readonly certId: string | null
  readonly stage: StageColumn | null
  readonly aliasOf: string | null
  readonly revision: FeedRevision | null
}

export type FeedRevision = {
  readonly revId: string
  readonly recordId: string
  readonly version: number | null
  readonly line: string
  readonly schema: number
  readonly body: unknown
  readonly sha256: string | null
  readonly userId: string
  readonly userName: string
  readonly receivedAt: Date
}

export type FeedQuestion = {
  readonly orgId: string
  readonly audiences: readonly string[]
  readonly after: FeedPlace
  readonly rows: number
  readonly bytes: number
  /** Leaves out what a newer change of the same subject has made old. */
  readonly newestOnly: boolean
}

/**
 * The next changes, at most so many rows and bytes.
 *
 * Ordered by transaction, and only those of transactions before which none is still running: a plain
 * counter would be given out by a transaction that ends later, and its row skipped by a reader who
 * has gone past it.
 */
export async function listFeed(db: CityReadDb, question: FeedQuestion): Promise<FeedEntry[]> {
  const rows = await db
    .selectFrom('changes')
    .leftJoin('revisions', (join) =>
      join
        .onRef('revisions.org_id', '=', 'changes.org_id')
        .onRef('revisions.rev_id', '=', 'changes.rev_id'),
    )
    .select([
      'changes.xid',
      'changes.seq',
      'changes.change_id',
      'changes.kind',
      'changes.made_at',
      'changes.text',
      'changes.signature',
      'changes.cert_id',
      'changes.stage',
      'changes.alias_of',
      'revisions.rev_id',
      'revisions.record_id',
      'revisions.version',
      'revisions.line',
      'revisions.schema',
      'revisions.body',
      'revisions.sha256',
      'revisions.user_id',
      'revisions.user_name',
      'revisions.received_at',
    ])
    .where((eb) => isWanted(eb, question))
    .where((eb) => fits(eb, question))
    .orderBy('changes.xid')
    .orderBy('changes.seq')
    .execute()
  return rows.map((row) => ({
    xid: row.xid,
    seq: row.seq,
    changeId: row.change_id,
    kind: row.kind,
    madeAt: row.made_at,
    text: row.text,
    signature: row.signature,
    certId: row.cert_id,
    stage: row.stage,
    aliasOf: row.alias_of,
    revision: toRevision(row),
  }))
}

type Changes = ExpressionBuilder<CitySchema, 'changes'>

function isWanted(eb: Changes, question: FeedQuestion): Expression<SqlBool> {
  const { orgId, audiences, after, newestOnly } = question
  return eb.and([
    eb('changes.org_id', '=', orgId),
    eb('changes.audience', '=', anyText(audiences)),
    sql<SqlBool>`(changes.xid, changes.seq) > (${after.xid}::xid8, ${after.seq}::bigint)`,
    sql<SqlBool>`changes.xid < pg_snapshot_xmin(pg_current_snapshot())`,
    ...(newestOnly ? [isNewest(question)] : []),
  ])
}

function isNewest({ audiences }: FeedQuestion): Expression<SqlBool> {
  return sql<SqlBool>`not exists (
    select 1 from changes as newer
    where newer.org_id = changes.org_id and newer.audience = any(${[...audiences]}::text[])
      and newer.subject = changes.subject
      and (newer.xid, newer.seq) > (changes.xid, changes.seq)
      and newer.xid < pg_snapshot_xmin(pg_current_snapshot()))`
}

/** The page is measured before anything long is read. */
function fits(eb: Changes, question: FeedQuestion): Expression<SqlBool> {
  const page = eb
    .selectFrom('changes')
    .leftJoin('revisions', (join) =>
      join
        .onRef('revisions.org_id', '=', 'changes.org_id')
        .onRef('revisions.rev_id', '=', 'changes.rev_id'),
    )
    .select([
      'changes.xid',
      'changes.seq',
      sql<string>`sum(coalesce(octet_length(changes.text), octet_length(revisions.line)))
        over (order by changes.xid, changes.seq)`.as('bytes'),
    ])
    .where((inner) => isWanted(inner, question))
    .orderBy('changes.xid')
    .orderBy('changes.seq')
    .limit(question.rows)
  return sql<SqlBool>`(changes.xid, changes.seq) in (
    select page.xid, page.seq from ${page} as page where page.bytes <= ${question.bytes})`
}

type Joined = { [Key in keyof FeedRevisionRow]: FeedRevisionRow[Key] | null } & {
  readonly version: number | null
  readonly body: unknown
  readonly sha256: string | null
}
type FeedRevisionRow = {
  readonly rev_id: string
  readonly record_id: string
  readonly line: string
  readonly schema: number
  readonly user_id: string
  readonly user_name: string
  readonly received_at: Date
}

function toRevision(row: Joined): FeedRevision | null {
  const { rev_id, record_id, line, schema, user_id, user_name, received_at } = row
  if (rev_id === null || record_id === null || line === null || schema === null) return null
  if (user_id === null || user_name === null || received_at === null) return null
  return {
    revId: rev_id,
    recordId: record_id,
    version: row.version,
    line,
    schema,
    body: row.body,
    sha256: row.sha256,
    userId: user_id,
    userName: user_name,
    receivedAt: received_at,
  }
}
