import { sql, type Selectable } from 'kysely'

import { anyId, anyText } from '../database/any-of.ts'
import type { CityReadDb, RevisionsTable, StageColumn } from '../database/schema.ts'

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

export type FeedRevision = Pick<
  Selectable<RevisionsTable>,
  | 'rev_id'
  | 'record_id'
  | 'version'
  | 'line'
  | 'schema'
  | 'body'
  | 'sha256'
  | 'user_id'
  | 'user_name'
  | 'received_at'
>

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
 * The next changes, at most so many rows and bytes; nothing long is read before the page is measured.
 */
export async function listFeed(db: CityReadDb, question: FeedQuestion): Promise<FeedEntry[]> {
  const heads = await listHeads(db, question)
  const revIds = heads.flatMap(({ rev_id }) => rev_id ?? [])
  const lengths = await measureRevisions(db, question.orgId, revIds)
  const page: typeof heads = []
  let bytes = 0
  for (const head of heads) {
    bytes += head.bytes + (lengths.get(head.rev_id ?? '') ?? 0)
    if (page.length > 0 && bytes > question.bytes) break
    page.push(head)
  }
  const revisions = await readRevisions(
    db,
    question.orgId,
    page.flatMap(({ rev_id }) => rev_id ?? []),
  )
  const texts = await readTexts(db, question.orgId, page)
  return page.map((head) => ({
    xid: head.xid,
    seq: head.seq,
    changeId: head.change_id,
    kind: head.kind,
    madeAt: head.made_at,
    text: texts.get(head.seq) ?? null,
    signature: head.signature,
    certId: head.cert_id,
    stage: head.stage,
    aliasOf: head.alias_of,
    revision: revisions.get(head.rev_id ?? '') ?? null,
  }))
}

/**
 * Ordered by transaction, and only those of transactions before which none is still running: a plain
 * counter would be given out by a transaction that ends later, and its row skipped by a reader who
 * has gone past it.
 */
async function listHeads(db: CityReadDb, question: FeedQuestion) {
  const { orgId, audiences, after, rows, newestOnly } = question
  return db
    .selectFrom('changes')
    .select([
      'xid',
      'seq',
      'change_id',
      'kind',
      'made_at',
      'signature',
      'cert_id',
      'stage',
      'alias_of',
      'rev_id',
      sql<number>`coalesce(octet_length(text), 0)`.as('bytes'),
    ])
    .where('org_id', '=', orgId)
    .where('audience', '=', anyText(audiences))
    .where(sql<boolean>`(xid, seq) > (${after.xid}::xid8, ${after.seq}::bigint)`)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .$if(newestOnly, (query) => query.where(isNewest(audiences)))
    .orderBy('xid')
    .orderBy('seq')
    .limit(rows)
    .execute()
}

function isNewest(audiences: readonly string[]) {
  return sql<boolean>`not exists (
    select 1 from changes as newer
    where newer.org_id = changes.org_id and newer.subject = changes.subject
      and newer.audience = ${anyText(audiences)}
      and (newer.xid, newer.seq) > (changes.xid, changes.seq)
      and newer.xid < pg_snapshot_xmin(pg_current_snapshot()))`
}

async function measureRevisions(
  db: CityReadDb,
  orgId: string,
  revIds: readonly string[],
): Promise<Map<string, number>> {
  if (revIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .select(['rev_id', sql<number>`octet_length(line)`.as('bytes')])
    .where('org_id', '=', orgId)
    .where('rev_id', '=', anyId(revIds))
    .execute()
  return new Map(rows.map(({ rev_id, bytes }) => [rev_id, bytes]))
}

async function readRevisions(
  db: CityReadDb,
  orgId: string,
  revIds: readonly string[],
): Promise<Map<string, FeedRevision>> {
  if (revIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .select(['rev_id', 'record_id', 'version', 'line', 'schema', 'body', 'sha256'])
    .select(['user_id', 'user_name', 'received_at'])
    .where('org_id', '=', orgId)
    .where('rev_id', '=', anyId(revIds))
    .execute()
  return new Map(rows.map((row) => [row.rev_id, row]))
}

async function readTexts(
  db: CityReadDb,
  orgId: string,
  page: readonly (FeedPlace & { readonly bytes: number })[],
): Promise<Map<string, string | null>> {
  const written = page.filter(({ bytes }) => bytes > 0)
  const [first] = written
  const last = written.at(-1)
  if (!first || !last) return new Map()
  const rows = await db
    .selectFrom('changes')
    .select(['seq', 'text'])
    .where('org_id', '=', orgId)
    .where(sql<boolean>`(xid, seq) >= (${first.xid}::xid8, ${first.seq}::bigint)`)
    .where(sql<boolean>`(xid, seq) <= (${last.xid}::xid8, ${last.seq}::bigint)`)
    .where('seq', '=', sql<string>`any(${written.map(({ seq }) => seq)}::bigint[])`)
    .execute()
  return new Map(rows.map(({ seq, text }) => [seq, text]))
}
