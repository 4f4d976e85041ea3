import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { ErasureBody } from '#shared/wire/erasure.ts'

import type { CityReadDb, CityTx } from '../database/schema.ts'

/** Who is erased from a firm of the association. */
export type StandingErasure = ErasureBody['contact'] &
  Pick<ErasureBody, 'askedOn'> & { readonly erasureId: string }

export type NewErasure = StandingErasure & { readonly deviceId: string; readonly userId: string }

/** All of the association: there are few. */
export async function listErasures(db: CityReadDb, orgId: string): Promise<StandingErasure[]> {
  const rows = await db
    .selectFrom('erasures')
    .select(['erasure_id', 'firm_id', 'name_sha256', 'asked_on'])
    .where('org_id', '=', orgId)
    .execute()
  return rows.map((row) => ({
    erasureId: row.erasure_id,
    firmId: firmIdSchema.parse(row.firm_id),
    nameSha256: row.name_sha256,
    askedOn: row.asked_on,
  }))
}

export async function insertErasures(
  tx: CityTx,
  orgId: string,
  erasures: readonly NewErasure[],
  at: Date,
): Promise<void> {
  if (erasures.length === 0) return
  await tx
    .insertInto('erasures')
    .values(
      erasures.map((erasure) => ({
        org_id: orgId,
        erasure_id: erasure.erasureId,
        firm_id: erasure.firmId,
        name_sha256: erasure.nameSha256,
        asked_on: erasure.askedOn,
        device_id: erasure.deviceId,
        user_id: erasure.userId,
        erased_at: at,
      })),
    )
    .execute()
}

/** A laptop that confirms twice has confirmed once. */
export async function insertConfirmations(
  tx: CityTx,
  orgId: string,
  confirmations: readonly { readonly erasureId: string; readonly deviceId: string }[],
  at: Date,
): Promise<void> {
  if (confirmations.length === 0) return
  await tx
    .insertInto('erasure_confirmations')
    .values(
      confirmations.map(({ erasureId, deviceId }) => ({
        org_id: orgId,
        erasure_id: erasureId,
        device_id: deviceId,
        confirmed_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
