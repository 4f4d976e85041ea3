import type { RecordOutcome } from '#shared/wire/receipt.ts'

import { keepPlainRecord } from './keep-plain-record.ts'
import { outcomeOf, type Ledger } from './ledger.ts'
import type { Sent } from './sent-record.ts'

/** A laptop's word that it erased whom it was told to. Any laptop of the association gives its own. */
export function applyTombstone(ledger: Ledger, sent: Sent<'tombstone'>): RecordOutcome {
  const { record, line, origin } = sent
  if (record.body === null) {
    return outcomeOf(line.head, { status: 'rejected', code: 'record/wrong-shape' })
  }
  const { erasureId } = record.body
  if (!ledger.erasures.some((erasure) => erasure.erasureId === erasureId)) {
    return outcomeOf(line.head, { status: 'rejected', code: 'erasure/unknown' })
  }
  ledger.confirmationsToAdd.push({ erasureId, deviceId: origin.deviceId })
  const { version } = keepPlainRecord(ledger, sent)
  return outcomeOf(line.head, { status: 'accepted', stage: 'city', version })
}
