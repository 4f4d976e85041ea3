import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import { keepWord } from './keep-word.ts'
import { outcomeOf, type Ledger } from './ledger.ts'
import type { Sent } from './sent-record.ts'

/** A laptop's word that a person was erased on it; whose laptop is for its signature to say. */
export function applyTombstone(ledger: Ledger, sent: Sent<'tombstone'>): RecordOutcome {
  const { record, line, origin } = sent
  const reject = (code: RecordFault) => outcomeOf(line.head, { status: 'rejected', code })
  if (record.body === null) return reject('record/wrong-shape')
  const { erasureId, erasedAt } = record.body
  if (!ledger.erasures.ids.has(erasureId)) return reject('erasure/unknown')
  if (ledger.records.has(record.record_id)) return reject('record/rev-reused')
  const { deviceId, userId } = origin
  ledger.confirmationsToAdd.push({ erasureId, deviceId, userId, erasedAt })
  return keepWord(ledger, sent)
}
