import { sql } from 'kysely'

import type { FieldClash } from '#shared/domain/firms/merge-firm-details.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { anyId } from '../database/any-of.ts'
import type { CityReadDb, CityTx } from '../database/schema.ts'

export type StoredConflict = {
  readonly conflictId: string
  readonly fields: unknown
  readonly isOpen: boolean
}

export async function listConflictsAbout(
  db: CityReadDb,
  orgId: string,
  firmIds: readonly string[],
): Promise<StoredConflict[]> {
  const rows = await db
    .selectFrom('conflicts')
    .select(['conflict_id', 'fields', 'settled_at'])
    .where('org_id', '=', orgId)
    .where('record_id', '=', anyId(firmIds))
    .execute()
  return rows.map(({ conflict_id, fields, settled_at }) => ({
    conflictId: conflict_id,
    fields,
    isOpen: settled_at === null,
  }))
}

export async function keepFields(
  tx: CityTx,
  orgId: string,
  kept: {
    readonly conflictId: string
    readonly fields: readonly FieldClash[]
    /** Null leaves it as open or settled as it is. */
    readonly settled: { readonly at: Date; readonly byRev: string } | null
  },
): Promise<void> {
  const { conflictId, fields, settled } = kept
  await tx
    .updateTable('conflicts')
    .set({
      fields: JSON.stringify(fields),
      ...(settled && { settled_at: settled.at, settled_by_rev: settled.byRev }),
    })
    .where('org_id', '=', orgId)
    .where('conflict_id', '=', conflictId)
    .execute()
}

export type ToldConflict = {
  readonly changeId: string
  readonly audience: string
  readonly text: string
}

export async function listToldOf(
  db: CityReadDb,
  orgId: string,
  conflictId: string,
): Promise<ToldConflict[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['change_id', 'audience', 'text'])
    .where('org_id', '=', orgId)
    .where('subject', '=', `conflict:${conflictId}`)
    .where('kind', '=', 'conflict')
    .execute()
  return rows.map(({ change_id, audience, text }) => ({
    changeId: change_id,
    audience,
    text: text ?? '',
  }))
}

/** Signed anew, or gone when null; only in the transaction that adds the erasure. */
export async function tellWithoutContact(
  tx: CityTx,
  orgId: string,
  erasureId: string,
  { changeId, signed }: { readonly changeId: string; readonly signed: SignedText | null },
): Promise<void> {
  await sql`select tell_without_contact(
    ${orgId}::uuid, ${erasureId}::uuid, ${changeId}::uuid,
    ${signed?.text ?? null}, ${signed?.signature ?? null}, ${signed?.certId ?? null})`.execute(tx)
}
