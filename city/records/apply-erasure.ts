import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import { eraseContact } from './erase-contact.ts'
import { keepWord } from './keep-word.ts'
import { outcomeOf, type Ledger } from './ledger.ts'
import type { Sent } from './sent-record.ts'

/** A manager's word that a person is to be erased from a firm of the association. */
export function applyErasure(ledger: Ledger, sent: Sent<'erasure'>): RecordOutcome {
  const { record, line, origin } = sent
  const reject = (code: RecordFault) => outcomeOf(line.head, { status: 'rejected', code })
  const { body, record_id: erasureId } = record
  if (body === null) return reject('record/wrong-shape')
  if (origin.role !== 'association-manager') return reject('erasure/not-a-manager')
  if (ledger.erasures.ids.has(erasureId)) return reject('record/rev-reused')
  const { contact, askedOn } = body
  if (ledger.records.get(contact.firmId)?.kind !== 'firm') {
    return outcomeOf(line.head, {
      status: 'held',
      code: 'firm/unknown',
      pointer: '/body/contact/firmId',
      needs: [`firm ${contact.firmId}`],
    })
  }
  const { deviceId, userId } = origin
  eraseContact(ledger, origin, { erasureId, contact, askedOn, askedBy: { deviceId, userId } })
  return keepWord(ledger, sent)
}
