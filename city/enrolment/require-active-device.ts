import type { CityReadDb } from '../database/schema.ts'
import { ProblemError } from '../problems/problem.ts'
import { findDevice, type Device } from './device-repository.ts'
import type { Caller } from './tokens.ts'

/** A token outlives a revocation by up to 15 minutes; the device is looked at anew. Throws a problem. */
export async function requireActiveDevice(
  db: CityReadDb,
  { orgId, deviceId }: Caller,
): Promise<Device> {
  const device = await findDevice(db, orgId, deviceId)
  if (!device) throw new ProblemError('certificate-unknown')
  if (device.isRevoked) throw new ProblemError('device-revoked')
  return device
}
