import type { ReadDb } from '#core/database/schema.ts'
import type { Enrolment } from '#shared/domain/sync/sync-state.ts'
import { certificateDays } from '#shared/wire/wire-limits.ts'

import { findEnrolledDevice, findPendingDevice } from './device-repository.ts'
import type { EnrolledDevice } from './device.ts'

const dayMs = 24 * 60 * 60 * 1000

/** How the laptop stands to the city, as the window shows it. */
export async function readEnrolment(db: ReadDb, now: Date): Promise<Enrolment> {
  const device = await findEnrolledDevice(db)
  if (device) return toEnrolment(device, now)
  const madeAt = (await findPendingDevice(db))?.requestedByFileAt ?? null
  return madeAt === null ? { state: 'none' } : { state: 'requested', madeAt }
}

function toEnrolment(device: EnrolledDevice, now: Date): Enrolment {
  const { deviceId, userId, userName, orgId, orgName, role, notAfter } = device.certificate
  if (role === 'city') throw new Error('A laptop with the certificate of the city')
  return {
    state: 'enrolled',
    ...{ deviceId, userId, userName, orgId, orgName, role, notAfter },
    gatewayUrl: device.gatewayUrl,
    renewSoon: Date.parse(notAfter) - now.getTime() < certificateDays.renewWithin * dayMs,
    revokedAt: device.revokedAt,
  }
}
