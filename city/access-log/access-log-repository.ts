import type { CityTx } from '../database/schema.ts'

/** Who saw or took out what; null device and user is the city's command line. */
export type Access = {
  readonly at: Date
  readonly deviceId: string | null
  readonly userId: string | null
  readonly action: string
  /** Ids and counts, never names. */
  readonly subject: string
}

/** Append-only: nobody may read it through the gateway, and nobody changes it. */
export async function logAccess(tx: CityTx, orgId: string, access: Access): Promise<void> {
  const { at, action, subject } = access
  await tx
    .insertInto('access_log')
    .values({
      org_id: orgId,
      at,
      device_id: access.deviceId,
      user_id: access.userId,
      action,
      subject,
    })
    .execute()
}
