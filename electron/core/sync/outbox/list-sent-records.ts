import type { ReadDb } from '#core/database/schema.ts'
import { findSigner } from '#core/sync/device/known-certificates.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import type { SentRecord, StoredReceipt } from '#shared/domain/sync/sync-state.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { z } from 'zod'

import { listReceipts } from './batch-repository.ts'
import { listRecords, type WantedRecords } from './outbox-repository.ts'

/** Newest first. */
export async function listSentRecords(db: ReadDb, wanted: WantedRecords): Promise<SentRecord[]> {
  return (await listRecords(db, wanted)).map((row) => ({
    revId: row.rev_id,
    recordId: row.record_id,
    kind: row.kind,
    title: row.title,
    carriage: row.carriage,
    isSuperseded: row.is_superseded === 1,
    queuedAt: row.queued_at,
    receivedAt: row.received_at,
    acceptedAt: row.accepted_at,
    fault: row.fault,
    pointer: row.pointer,
    needs: z.array(z.string()).parse(parseJson(row.needs)),
    hasReceipt: row.receipt === 1,
    carrier: row.carrier,
  }))
}

/** Each was verified before it was stored; whose key it was is looked up again. */
export async function listStoredReceipts(db: ReadDb, revId: string): Promise<StoredReceipt[]> {
  const device = await findEnrolledDevice(db)
  const receipts: StoredReceipt[] = []
  for (const { receipt, ...kept } of await listReceipts(db, revId)) {
    const signer = device && (await findSigner(db, device, receipt.certId))
    receipts.push({
      ...kept,
      signedBy: signer?.certificate.orgName ?? receipt.certId,
      text: receipt.text,
      signature: receipt.signature,
    })
  }
  return receipts
}
