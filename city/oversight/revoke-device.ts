import { insertChanges } from '#city/changes/change-repository.ts'
import { signChange } from '#city/changes/sign-change.ts'
import { markDeviceRevoked } from '#city/enrolment/device-repository.ts'
import type { CityParts } from '#city/gateway-parts.ts'

/**
 * From now on whatever the device sends, by any carrier, waits for a person; its association's laptops
 * are told, and no file is encrypted for it any more. False when there is no such device in use.
 */
export async function revokeDevice(city: CityParts, deviceId: string): Promise<boolean> {
  return city.db.transaction().execute(async (tx) => {
    const device = await tx
      .selectFrom('devices')
      .select('org_id')
      .where('device_id', '=', deviceId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!device) return false
    const revokedAt = city.now()
    const isRevoked = await markDeviceRevoked(tx, device.org_id, deviceId, revokedAt)
    if (!isRevoked) return false
    await insertChanges(tx, device.org_id, [
      signChange(city, {
        orgId: device.org_id,
        audience: 'org',
        subject: `revocation:${deviceId}`,
        kind: 'revocation',
        body: { deviceId, revokedAt: revokedAt.toISOString() },
      }),
    ])
    return true
  })
}
