import { sql } from 'kysely'

import { sha256Hex } from '#exchange/sha256.ts'

import { anyId } from '../database/any-of.ts'
import type { CityReadDb, CityTx } from '../database/schema.ts'

/** A firm with all it is also known as: records of one tax code are one firm. */
export async function listFamily(
  db: CityReadDb,
  orgId: string,
  firmId: string,
): Promise<{ readonly firmId: string; readonly taxCode: string | null }[]> {
  const rows = await db
    .selectFrom('records')
    .select(['record_id', 'tax_code'])
    .where('org_id', '=', orgId)
    .where(
      sql<boolean>`(
        select coalesce(named.alias_of, named.record_id) from records named
        where named.org_id = ${orgId} and named.record_id = ${firmId}) in (record_id, alias_of)`,
    )
    .execute()
  return rows.map(({ record_id, tax_code }) => ({ firmId: record_id, taxCode: tax_code }))
}

export type StoredRevision = {
  readonly revId: string
  readonly line: string
  readonly body: unknown
  readonly sha256: string | null
}

/** Revisions of the firms, and of assignments that bring along what was known of one of them. */
export async function listRevisionsAbout(
  db: CityReadDb,
  orgId: string,
  firmIds: readonly string[],
): Promise<StoredRevision[]> {
  const rows = await db
    .selectFrom('revisions')
    .select(['rev_id', 'line', 'body', 'sha256'])
    .where('org_id', '=', orgId)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'firm'), eb('record_id', '=', anyId(firmIds))]),
        eb.and([
          eb('kind', '=', 'assignment'),
          sql<boolean>`line like any (${firmIds.map((firmId) => `%${firmId}%`)}::text[])`,
        ]),
      ]),
    )
    .execute()
  return rows.map((row) => ({
    revId: row.rev_id,
    line: row.line,
    body: row.body,
    sha256: row.sha256,
  }))
}

export type PrunedRevision = {
  readonly revId: string
  readonly sentSha256: string | null
  readonly line: string
  readonly bodyText: string | null
  readonly sha256: string | null
}

/** Only in the transaction that adds the erasure: nothing else changes what was signed. */
export async function keepWithoutContact(
  tx: CityTx,
  orgId: string,
  erasureId: string,
  pruned: PrunedRevision,
): Promise<void> {
  const { revId, sentSha256, line, bodyText, sha256 } = pruned
  await sql`select keep_without_contact(
    ${orgId}::uuid, ${erasureId}::uuid, ${revId}::uuid,
    ${sentSha256}, ${line}, ${bodyText}::jsonb, ${sha256})`.execute(tx)
}

type QuarantinedText = { readonly batchId: string; readonly lineNo: number; readonly line: string }

/** Every line of the association in quarantine, settled or not. */
export async function listLinesAbout(db: CityReadDb, orgId: string): Promise<QuarantinedText[]> {
  const rows = await db
    .selectFrom('quarantine')
    .select(['batch_id', 'line_no', 'line'])
    .where('org_id', '=', orgId)
    .where(sql<boolean>`line like any (array['%contacts%', ${String.raw`%\\u%`}])`)
    .execute()
  return rows.map(({ batch_id, line_no, line }) => ({ batchId: batch_id, lineNo: line_no, line }))
}

export async function updateQuarantined(
  tx: CityTx,
  orgId: string,
  { batchId, lineNo, line, kept }: QuarantinedText & { readonly kept: string },
): Promise<void> {
  await tx
    .updateTable('quarantine')
    .set({ line: kept, line_sha256: sql`coalesce(line_sha256, ${sha256Hex(line)})` })
    .where('org_id', '=', orgId)
    .where('batch_id', '=', batchId)
    .where('line_no', '=', lineNo)
    .execute()
}

const batchesAtOnce = 20

/** Batches of the association as they are kept, a few at a time. */
export async function* eachBatch(
  db: CityReadDb,
  orgId: string,
): AsyncGenerator<{ readonly batchId: string; readonly content: Buffer }> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db
      .selectFrom('batches')
      .select(['batch_id', 'content'])
      .where('org_id', '=', orgId)
      .where('batch_id', '>', after)
      .orderBy('batch_id')
      .limit(batchesAtOnce)
      .execute()
    for (const { batch_id: batchId, content } of rows) yield { batchId, content }
    const last = rows.at(-1)
    if (!last) return
    after = last.batch_id
  }
}

export async function updateContent(
  tx: CityTx,
  orgId: string,
  batchId: string,
  content: Uint8Array,
): Promise<void> {
  await tx
    .updateTable('batches')
    .set({ content: Buffer.from(content.buffer, content.byteOffset, content.byteLength) })
    .where('org_id', '=', orgId)
    .where('batch_id', '=', batchId)
    .execute()
}
