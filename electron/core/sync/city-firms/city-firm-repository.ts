import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { firmDetailsSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { cityFirmSchema, type CityFirm } from '#shared/wire/down-change.ts'

/** The version of the city that the laptop's own is made from. */
export type FirmBase = {
  readonly version: number
  readonly sha256: string
  /** Null once deleted. */
  readonly details: FirmDetails | null
}

/** What is known of a firm at the city. */
export type KnownCityFirm = {
  readonly base: FirmBase | null
  /** The newest that came down; null when only receipts told of it. */
  readonly newest: CityFirm | null
}

export async function findCityFirm(db: ReadDb, firmId: string): Promise<KnownCityFirm | undefined> {
  const row = await db
    .selectFrom('sync_firms')
    .selectAll()
    .where('firm_id', '=', firmId)
    .executeTakeFirst()
  if (!row) return undefined
  const { base_version: version, base_sha256: sha256, base_details: details } = row
  return {
    base:
      version === null || sha256 === null || details === null
        ? null
        : { version, sha256, details: firmDetailsSchema.nullable().parse(parseJson(details)) },
    newest: row.newest === null ? null : cityFirmSchema.parse(parseJson(row.newest)),
  }
}

export async function storeBase(tx: WriteTx, firmId: string, base: FirmBase): Promise<void> {
  const columns = {
    base_version: base.version,
    base_sha256: base.sha256,
    base_details: JSON.stringify(base.details),
  }
  await tx
    .insertInto('sync_firms')
    .values({ firm_id: firmId, ...columns })
    .onConflict((conflict) => conflict.doUpdateSet(columns))
    .execute()
}

/** False when a newer one, or the same, is known already. */
export async function storeNewest(tx: WriteTx, firm: CityFirm): Promise<boolean> {
  const known = await findCityFirm(tx, firm.firmId)
  if (known?.newest && known.newest.version >= firm.version) return false
  const columns = { newest: JSON.stringify(firm), newest_version: firm.version }
  await tx
    .insertInto('sync_firms')
    .values({ firm_id: firm.firmId, ...columns })
    .onConflict((conflict) => conflict.doUpdateSet(columns))
    .execute()
  return true
}
