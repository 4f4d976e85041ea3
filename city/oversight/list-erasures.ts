import { sql } from 'kysely'

import type { CityReadDb } from '#city/database/schema.ts'

export type SeenErasure = {
  readonly erasureId: string
  readonly orgName: string
  readonly firmId: string
  readonly askedOn: string
  /** Stored things at the city that held the person. */
  readonly places: number
  /** Null when no laptop was told. */
  readonly device: {
    readonly deviceId: string
    readonly userName: string
    /** When its word came; null while it has not. */
    readonly confirmedAt: Date | null
    /** Told, or enrolled when that was later. */
    readonly waitsSince: Date
  } | null
}

/**
 * Every erasure with the laptops that have confirmed it, and those in use that were told and have not
 * yet. Oldest first.
 */
export async function listErasures(db: CityReadDb, orgId: string | null): Promise<SeenErasure[]> {
  const rows = await db
    .selectFrom('erasures as e')
    .innerJoin('orgs', 'orgs.org_id', 'e.org_id')
    .leftJoin('devices as d', (join) =>
      join.onRef('d.org_id', '=', 'e.org_id').on(
        sql<boolean>`(exists (
            select from erasure_confirmations c
            where c.org_id = e.org_id and c.erasure_id = e.erasure_id and c.device_id = d.device_id)
          or d.revoked_at is null and exists (
            select from changes told
            where told.org_id = e.org_id and told.subject = 'erasure:' || e.erasure_id
              and (told.audience = d.user_id::text
                or told.audience = 'managers' and d.role = 'association-manager')))`,
      ),
    )
    .leftJoin('erasure_confirmations as c', (join) =>
      join
        .onRef('c.org_id', '=', 'e.org_id')
        .onRef('c.erasure_id', '=', 'e.erasure_id')
        .onRef('c.device_id', '=', 'd.device_id'),
    )
    .select(['e.erasure_id', 'orgs.name', 'e.firm_id', 'e.asked_on', 'e.places', 'e.at'])
    .select(['d.device_id', 'd.user_name', 'd.enrolled_at', 'c.received_at'])
    .$if(orgId !== null, (query) => query.where('e.org_id', '=', orgId))
    .orderBy('e.at')
    .orderBy('e.erasure_id')
    .orderBy('d.enrolled_at')
    .execute()
  return rows.map((row) => ({
    erasureId: row.erasure_id,
    orgName: row.name,
    firmId: row.firm_id,
    askedOn: row.asked_on,
    places: row.places,
    device: toDevice(row),
  }))
}

function toDevice(row: {
  readonly at: Date
  readonly device_id: string | null
  readonly user_name: string | null
  readonly enrolled_at: Date | null
  readonly received_at: Date | null
}): SeenErasure['device'] {
  const { at, device_id, user_name, enrolled_at, received_at } = row
  if (device_id === null || user_name === null || enrolled_at === null) return null
  return {
    deviceId: device_id,
    userName: user_name,
    confirmedAt: received_at,
    waitsSince: enrolled_at > at ? enrolled_at : at,
  }
}
