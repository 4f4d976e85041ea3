import type { CityReadDb, DeviceRole } from '#city/database/schema.ts'
import type { CityParts } from '#city/gateway-parts.ts'

import { logAccess } from '../access-log/access-log-repository.ts'
import { countHeld, type Held } from './count-held.ts'

/** What the city knows of a laptop that is gone: whose it was, and what may lie on it. */
export type LostDevice = {
  readonly deviceId: string
  readonly orgName: string
  readonly userName: string
  readonly role: DeviceRole
  readonly enrolledAt: Date
  /** Null while it is in use. */
  readonly revokedAt: Date | null
  /** At most this; what was never sent is known to nobody. */
  readonly mayHold: Held
  /** Batches that came from it, whose content is therefore not lost, and when the last one came. */
  readonly received: { readonly count: number; readonly last: Date | null }
}

/** Undefined when there is no such device. That it was read stands in the access log. */
export async function readLostDevice(
  { db, now }: CityParts,
  deviceId: string,
): Promise<LostDevice | undefined> {
  return db.transaction().execute(async (tx) => {
    const device = await tx
      .selectFrom('devices')
      .innerJoin('orgs', 'orgs.org_id', 'devices.org_id')
      .select(['devices.org_id', 'orgs.name', 'user_id', 'user_name', 'role'])
      .select(['enrolled_at', 'revoked_at'])
      .where('device_id', '=', deviceId)
      .executeTakeFirst()
    if (!device) return undefined
    const { org_id: orgId, user_id: userId, role } = device
    await logAccess(tx, orgId, {
      ...{ at: now(), deviceId: null, userId: null },
      ...{ action: 'lost-device', subject: deviceId },
    })
    return {
      deviceId,
      orgName: device.name,
      userName: device.user_name,
      role,
      enrolledAt: device.enrolled_at,
      revokedAt: device.revoked_at,
      mayHold: await countHeld(tx, { orgId, userId, role }),
      received: await countReceived(tx, orgId, deviceId),
    }
  })
}

async function countReceived(
  db: CityReadDb,
  orgId: string,
  deviceId: string,
): Promise<LostDevice['received']> {
  const { count, last } = await db
    .selectFrom('batches')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('received_at').as('last')])
    .where('org_id', '=', orgId)
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow()
  return { count: Number(count), last }
}
