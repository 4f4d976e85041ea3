import type { DeviceRole } from '../database/schema.ts'

/** Who made a batch, proved by its signature. */
export type Origin = {
  readonly batchId: string
  readonly chainId: string
  readonly deviceSeq: number
  readonly deviceId: string
  readonly userId: string
  readonly userName: string
  readonly role: DeviceRole
}
