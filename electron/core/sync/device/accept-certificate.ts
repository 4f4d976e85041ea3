import type { WriteTx } from '#core/database/schema.ts'
import { forgetAssignments } from '#core/sync/assignments/received-assignment-repository.ts'
import { forgetReviews } from '#core/review/forget-reviews.ts'
import { forgetChanges } from '#core/sync/down/change-repository.ts'
import { giveUpBatches } from '#core/sync/outbox/batch-repository.ts'
import { forgetFault, storeCursor } from '#core/sync/run/progress-repository.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { verifyChain } from '#exchange/verify-chain.ts'
import type { CertificateFileWrong } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'

import { forgetChains } from './certificate-repository.ts'
import { beginChain, findEnrolledDevice, putInUse } from './device-repository.ts'
import type { Device } from './device.ts'
import { learnChain, readChain } from './known-certificates.ts'

export type Granted = {
  readonly rootKey: string
  readonly chain: CertificateChain
  readonly directory: readonly CertificateChain[]
  readonly gatewayUrl: string | null
}

/** The certificate, once it holds up to the root and is for the keys of this laptop. */
export function checkGranted(
  device: Device,
  { rootKey, chain }: Pick<Granted, 'rootKey' | 'chain'>,
  at: Date | null,
): Result<Certificate, CertificateFileWrong> {
  const verified = verifyChain(rootKey, chain, at)
  if (!verified.ok) return wrong(because[verified.failure.code])
  const [certificate] = verified.value
  const isOurs =
    certificate.deviceId === device.deviceId &&
    certificate.signingKey === device.signingKey.publicKey &&
    certificate.encryptionKey === device.encryption.recipient &&
    certificate.role !== 'city'
  return isOurs ? succeeded(certificate) : wrong('not-for-this-laptop')
}

const because = {
  'chain/unreadable': 'unreadable',
  'chain/not-from-root': 'not-signed',
  'chain/not-allowed': 'not-signed',
  'chain/expired': 'expired',
} as const

function wrong(reason: CertificateFileWrong['because']): Result<never, CertificateFileWrong> {
  return failed({ code: 'enrolment/file-wrong', because: reason })
}

/**
 * Enters the certificate of the waiting keys; a new chain of batches begins, and the feed from its
 * beginning. What an earlier enrolment left unanswered is queued again: it was signed with keys that
 * nobody takes any more.
 */
export async function enterEnrolment(
  { surroundings }: Pick<SyncWork, 'surroundings'>,
  tx: WriteTx,
  granted: Granted,
): Promise<void> {
  const now = surroundings.now().toISOString()
  const before = await findEnrolledDevice(tx)
  const [certificate] = readChain(granted, granted.chain) ?? []
  if (before && before.certificate.orgId !== certificate?.orgId) {
    await forgetChanges(tx)
    await forgetAssignments(tx)
    await forgetReviews(tx)
  }
  await putInUse(tx, granted, now)
  await forgetChains(tx)
  for (const chain of [granted.chain, ...granted.directory]) {
    await learnChain(tx, granted, { chain, now })
  }
  await giveUpBatches(tx, now)
  await storeCursor(tx, null)
  await forgetFault(tx)
  await beginChain(tx, surroundings.newId())
}
