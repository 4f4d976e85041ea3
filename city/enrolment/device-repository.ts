import type { CityReadDb, CityTx, DeviceRole } from '../database/schema.ts'

export type Device = {
  readonly deviceId: string
  readonly userId: string
  readonly userName: string
  readonly role: DeviceRole
  readonly isRevoked: boolean
}

export async function findDevice(
  db: CityReadDb,
  orgId: string,
  deviceId: string,
): Promise<Device | undefined> {
  const row = await db
    .selectFrom('devices')
    .select(['device_id', 'user_id', 'user_name', 'role', 'revoked_at'])
    .where('org_id', '=', orgId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst()
  return (
    row && {
      deviceId: row.device_id,
      userId: row.user_id,
      userName: row.user_name,
      role: row.role,
      isRevoked: row.revoked_at !== null,
    }
  )
}

export async function insertDevice(
  tx: CityTx,
  orgId: string,
  device: Omit<Device, 'isRevoked'>,
  enrolledAt: Date,
): Promise<void> {
  await tx
    .insertInto('devices')
    .values({
      org_id: orgId,
      device_id: device.deviceId,
      user_id: device.userId,
      user_name: device.userName,
      role: device.role,
      enrolled_at: enrolledAt,
      revoked_at: null,
      cloned_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The same disk is used twice, or an old copy of it was put back without saying so. */
export async function flagAsCloned(
  tx: CityTx,
  orgId: string,
  deviceId: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('devices')
    .set({ cloned_at: at })
    .where('org_id', '=', orgId)
    .where('device_id', '=', deviceId)
    .where('cloned_at', 'is', null)
    .execute()
}

/** Answers false when there is no such device, or it was revoked before. */
export async function markDeviceRevoked(
  tx: CityTx,
  orgId: string,
  deviceId: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('devices')
    .set({ revoked_at: at })
    .where('org_id', '=', orgId)
    .where('device_id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
