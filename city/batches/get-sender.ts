import type { CityTx } from '../database/schema.ts'
import type { Device } from '../enrolment/device-repository.ts'
import { readChain, registerChain } from '../enrolment/register-chain.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import type { OpenedBatch } from './open-arrival.ts'
import type { Origin } from './origin.ts'
import { findSender, type Sender } from './sender-repository.ts'

/** Whoever the signature proved; made known now when a manager enrolled them without internet. */
export async function getSender(city: CityParts, tx: CityTx, batch: OpenedBatch): Promise<Sender> {
  const { org_id, device_id, user_id } = batch.outside.manifest
  if (batch.authorChain) {
    const read = readChain(city, batch.authorChain, null)
    await registerChain(city, tx, read, batch.authorChain)
  }
  const sender = await findSender(tx, org_id, device_id)
  if (sender?.device.userId !== user_id) throw new ProblemError('certificate-unknown')
  return sender
}

export function toOrigin({ outside: { manifest } }: OpenedBatch, device: Device): Origin {
  return {
    batchId: manifest.batch_id,
    chainId: manifest.chain_id,
    deviceSeq: manifest.device_seq,
    deviceId: device.deviceId,
    userId: device.userId,
    userName: device.userName,
    role: device.role,
  }
}
