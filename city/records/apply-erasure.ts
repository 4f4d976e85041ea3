import { sha256Hex } from '#exchange/sha256.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import { countFirm } from './apply-firm.ts'
import { keepPlainRecord } from './keep-plain-record.ts'
import { outcomeOf, type Ledger, type StoredRecord } from './ledger.ts'
import type { Sent } from './sent-record.ts'
import { tellOfErasure } from './tell.ts'
import { withoutErased } from './without-erased.ts'

/**
 * A person asked to be forgotten: out of the firm as it stands, and, once the ledger is stored, out of
 * all that was ever sent of it. Whoever knows the firm is told to do the same.
 */
export function applyErasure(ledger: Ledger, sent: Sent<'erasure'>): RecordOutcome {
  const { record, line, origin } = sent
  const reject = (code: RecordFault) => outcomeOf(line.head, { status: 'rejected', code })
  if (record.body === null) return reject('record/wrong-shape')
  if (origin.role !== 'association-manager') return reject('erasure/not-a-manager')
  const { contact, askedOn } = record.body
  const firm = ledger.records.get(contact.firmId)
  if (firm?.kind !== 'firm') {
    return outcomeOf(line.head, {
      status: 'held',
      code: 'firm/unknown',
      pointer: '/body/contact/firmId',
      needs: [`firm ${contact.firmId}`],
    })
  }
  const erasure = { erasureId: record.record_id, ...contact, askedOn }
  ledger.erasures.push(erasure)
  ledger.erasuresToAdd.push({ ...erasure, deviceId: origin.deviceId, userId: origin.userId })
  takeOut(ledger, sent, firm)
  tellOfErasure(ledger, erasure)
  const { version } = keepPlainRecord(ledger, sent)
  return outcomeOf(line.head, { status: 'accepted', stage: 'city', version })
}

/** A version of the firm without the person, when it still names them. */
function takeOut(ledger: Ledger, sent: Sent<'erasure'>, firm: StoredRecord): void {
  const details = withoutErased(ledger, firm.recordId, firm.details)
  if (details === null || details === firm.details) return
  const record: Extract<BatchRecord, { kind: 'firm' }> = {
    ...{ kind: 'firm', record_id: firm.recordId, rev_id: ledger.city.newId() },
    ...{ base_version: firm.version, base_sha: firm.sha256, op: 'put' },
    ...{ fact_time: sent.record.fact_time, resolves: null, body: details },
  }
  const text = JSON.stringify(record)
  const head = { kind: 'firm', record_id: record.record_id, rev_id: record.rev_id }
  const sha256 = sha256Hex(canonicalJson(details))
  const line = { ...sent.line, text, bytes: Buffer.from(text), head, record, sha256 }
  countFirm(ledger, { origin: sent.origin, line, record }, details)
}
