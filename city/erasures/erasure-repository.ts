import { sql } from 'kysely'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'

import type { CityReadDb, CityTx } from '../database/schema.ts'
import { addErasedName } from './erased-names.ts'

/** What an association had erased so far. */
export type Erasures = {
  readonly ids: Set<string>
  readonly names: Map<string, readonly ErasedContact[]>
}

/** Into `erasures`, with everything each firm is known by. */
export async function loadErasures(
  db: CityReadDb,
  orgId: string,
  { ids, names }: Erasures,
): Promise<void> {
  const rows = await db
    .selectFrom('erasures as e')
    .leftJoin('records as r', (join) =>
      join.onRef('r.org_id', '=', 'e.org_id').onRef('r.record_id', '=', 'e.firm_id'),
    )
    .leftJoin('records as also', (join) =>
      join
        .onRef('also.org_id', '=', 'r.org_id')
        .on(sql<boolean>`coalesce(r.alias_of, r.record_id) in (also.record_id, also.alias_of)`),
    )
    .select(['e.erasure_id', 'e.firm_id', 'e.name_sha256', 'also.record_id', 'also.tax_code'])
    .where('e.org_id', '=', orgId)
    .execute()
  for (const { erasure_id, firm_id, name_sha256, record_id, tax_code } of rows) {
    const contact = { firmId: firmIdSchema.parse(firm_id), nameSha256: name_sha256 }
    ids.add(erasure_id)
    addErasedName(names, [record_id ?? firm_id, tax_code], contact)
  }
}

export type NewErasure = {
  readonly erasureId: string
  readonly contact: ErasedContact
  readonly askedOn: string
  /** Null when the city itself began it. */
  readonly askedBy: { readonly deviceId: string; readonly userId: string } | null
}

export async function insertErasure(
  tx: CityTx,
  orgId: string,
  { erasureId, contact, askedOn, askedBy }: NewErasure,
  found: { readonly at: Date; readonly places: number },
): Promise<void> {
  await tx
    .insertInto('erasures')
    .values({
      org_id: orgId,
      erasure_id: erasureId,
      firm_id: contact.firmId,
      name_sha256: contact.nameSha256,
      asked_on: askedOn,
      device_id: askedBy?.deviceId ?? null,
      user_id: askedBy?.userId ?? null,
      ...found,
    })
    .execute()
}

export type Confirmation = {
  readonly erasureId: string
  readonly deviceId: string
  readonly userId: string
  readonly erasedAt: string
}

/** A laptop's first word counts; each of them is kept as a revision. */
export async function insertConfirmations(
  tx: CityTx,
  orgId: string,
  confirmations: readonly Confirmation[],
  receivedAt: Date,
): Promise<void> {
  if (confirmations.length === 0) return
  await tx
    .insertInto('erasure_confirmations')
    .values(
      confirmations.map(({ erasureId, deviceId, userId, erasedAt }) => ({
        org_id: orgId,
        erasure_id: erasureId,
        device_id: deviceId,
        user_id: userId,
        erased_at: erasedAt,
        received_at: receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
