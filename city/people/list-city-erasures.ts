import { sql } from 'kysely'

import type { CityReadDb } from '../database/schema.ts'

/** An erasure, and how far it has come among the laptops that are in use. */
export type CityErasure = {
  readonly erasureId: string
  readonly orgName: string
  readonly firmId: string
  readonly askedOn: string
  readonly erasedAt: Date
  readonly confirmed: number
  /** Devices that were told, are in use, and have not confirmed. */
  readonly awaited: readonly string[]
}

/** Newest first, of every association. Who was erased is not known here. */
export async function listCityErasures(db: CityReadDb): Promise<CityErasure[]> {
  const rows = await db
    .selectFrom('erasures as e')
    .innerJoin('orgs', 'orgs.org_id', 'e.org_id')
    .select(['erasure_id', 'orgs.name', 'firm_id', 'asked_on', 'erased_at'])
    .select(
      sql<string>`(select count(*) from erasure_confirmations c
        where c.org_id = e.org_id and c.erasure_id = e.erasure_id)`.as('confirmed'),
    )
    .select(
      sql<string[]>`array(select d.device_id::text from devices d
        where d.org_id = e.org_id and d.revoked_at is null
          and exists (select from changes t where t.org_id = e.org_id and t.kind = 'erasure'
            and t.subject = 'erasure:' || e.erasure_id
            and (t.audience = d.user_id::text
              or (t.audience = 'managers' and d.role = 'association-manager')))
          and not exists (select from erasure_confirmations c where c.org_id = e.org_id
            and c.erasure_id = e.erasure_id and c.device_id = d.device_id)
        order by d.enrolled_at)`.as('awaited'),
    )
    .orderBy('erased_at', 'desc')
    .execute()
  return rows.map((row) => ({
    erasureId: row.erasure_id,
    orgName: row.name,
    firmId: row.firm_id,
    askedOn: row.asked_on,
    erasedAt: row.erased_at,
    confirmed: Number(row.confirmed),
    awaited: row.awaited,
  }))
}
