import { sql } from 'kysely'

import type { CityReadDb } from '../database/schema.ts'
import type { Device } from '../enrolment/device-repository.ts'

/** Whom a batch comes from, and whether anything of the association waits for something to come. */
export type Sender = {
  readonly org: { readonly orgId: string; readonly review: 'none' | 'required' | 'two-person' }
  readonly device: Device
  readonly hasQuarantined: boolean
}

export async function findSender(
  db: CityReadDb,
  orgId: string,
  deviceId: string,
): Promise<Sender | undefined> {
  const row = await db
    .selectFrom('devices')
    .innerJoin('orgs', 'orgs.org_id', 'devices.org_id')
    .select(['orgs.review', 'device_id', 'user_id', 'user_name', 'role', 'revoked_at'])
    .select(
      sql<boolean>`exists (select from quarantine
        where org_id = devices.org_id and settled_at is null)`.as('has_quarantined'),
    )
    .where('devices.org_id', '=', orgId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst()
  return (
    row && {
      org: { orgId, review: row.review },
      device: {
        deviceId: row.device_id,
        userId: row.user_id,
        userName: row.user_name,
        role: row.role,
        isRevoked: row.revoked_at !== null,
      },
      hasQuarantined: row.has_quarantined,
    }
  )
}
