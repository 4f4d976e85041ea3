import type { CityReadDb, DeviceRole } from '#city/database/schema.ts'

export type Device = {
  readonly orgId: string
  readonly orgName: string
  readonly deviceId: string
  readonly userId: string
  readonly userName: string
  readonly role: DeviceRole
  readonly enrolledAt: Date
  /** Of the newest certificate. */
  readonly notAfter: Date | null
  readonly revokedAt: Date | null
  /** When a second life of the same disk was seen; null when none was. */
  readonly clonedAt: Date | null
}

/** Of one association, or of all; newest last. */
export async function listDevices(db: CityReadDb, orgId: string | null): Promise<Device[]> {
  const rows = await db
    .selectFrom('devices')
    .innerJoin('orgs', 'orgs.org_id', 'devices.org_id')
    .select((eb) => [
      'devices.org_id',
      'orgs.name',
      'device_id',
      'user_id',
      'user_name',
      'role',
      'enrolled_at',
      'revoked_at',
      'cloned_at',
      eb
        .selectFrom('certificates')
        .whereRef('certificates.org_id', '=', 'devices.org_id')
        .whereRef('certificates.device_id', '=', 'devices.device_id')
        .select(({ fn }) => fn.max('certificates.not_after').as('latest'))
        .as('not_after'),
    ])
    .$if(orgId !== null, (query) => query.where('devices.org_id', '=', orgId))
    .orderBy('enrolled_at')
    .execute()
  return rows.map((row) => ({
    orgId: row.org_id,
    orgName: row.name,
    deviceId: row.device_id,
    userId: row.user_id,
    userName: row.user_name,
    role: row.role,
    enrolledAt: row.enrolled_at,
    notAfter: row.not_after,
    revokedAt: row.revoked_at,
    clonedAt: row.cloned_at,
  }))
}
