import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import type { Sent } from './sent-record.ts'
import { addRevision, outcomeOf, storeRecord, type Ledger, type StoredRecord } from './ledger.ts'
import type { Assigned } from './record-body.ts'
import { tellOfFirmTo, tellOfRevision, tellOfWithdrawal } from './tell.ts'
import { toRevision } from './to-revision.ts'

/**
 * Which mentor visits which firm is the association's word: of two managers' the later counts. Only
 * those it names are told, and those it named before that it is theirs no longer.
 */
export function applyAssignment(ledger: Ledger, sent: Sent<'assignment'>): RecordOutcome {
  const { record, line, origin } = sent
  const reject = (code: RecordFault) => outcomeOf(line.head, { status: 'rejected', code })
  if (origin.role !== 'association-manager') return reject('assignment/not-a-manager')
  const { body } = record
  if (body === null) {
    const isKnown = ledger.records.has(record.record_id)
    return isKnown ? count(ledger, sent) : reject('assignment/unknown')
  }
  const firm = ledger.records.get(body.firm.firmId)
  if (firm?.kind !== 'firm') {
    return outcomeOf(line.head, {
      status: 'held',
      code: 'firm/unknown',
      pointer: '/body/firm/firmId',
      needs: [`firm ${body.firm.firmId}`],
    })
  }
  const outcome = count(ledger, sent)
  tellOfFirmTo(ledger, firm, assigneesOf(sent))
  return outcome
}

function count(ledger: Ledger, sent: Sent<'assignment'>): RecordOutcome {
  const before = ledger.records.get(sent.record.record_id)
  const assignment = toStored(ledger, sent, before)
  const { version } = assignment
  const assignees = assignment.assigned?.assignees ?? []
  storeRecord(ledger, assignment)
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'accepted',
      version,
      recordVersion: version,
      code: null,
      firmText: null,
      sha256: sent.line.sha256,
    }),
    null,
  )
  for (const userId of assignees) ledger.senders.get(assignment.firmId ?? '')?.add(userId)
  const left = (before?.assigned?.assignees ?? []).filter((userId) => !assignees.includes(userId))
  const { record_id: assignmentId, fact_time: factTime } = sent.record
  tellOfWithdrawal(ledger, { assignmentId, factTime }, left)
  tellOfRevision(ledger, assignment, 'city', ['managers', ...assignees])
  return outcomeOf(sent.line.head, { status: 'accepted', stage: 'city', version })
}

function toStored(
  ledger: Ledger,
  sent: Sent<'assignment'>,
  before: StoredRecord | undefined,
): StoredRecord {
  const { record, line, origin } = sent
  return {
    recordId: record.record_id,
    kind: 'assignment',
    version: (before?.version ?? 0) + 1,
    revId: record.rev_id,
    sha256: line.sha256,
    stage: 'city',
    owner: 'association',
    authorUserId: before?.authorUserId ?? origin.userId,
    deviceId: origin.deviceId,
    userId: origin.userId,
    userName: origin.userName,
    changedAt: ledger.at,
    isDeleted: record.body === null,
    aliasOf: null,
    firmId: record.body?.firm.firmId ?? before?.firmId ?? null,
    taxCode: null,
    details: null,
    assigned: toAssigned(sent),
    approvedBy: [],
  }
}

function assigneesOf({ record: { body } }: Sent<'assignment'>): string[] {
  if (!body) return []
  return [...new Set([body.lead.userId, body.co?.userId ?? body.lead.userId])]
}

function toAssigned(sent: Sent<'assignment'>): Assigned | null {
  const { body } = sent.record
  if (!body) return null
  const { id, name, referenceYear } = body.campaign
  return { assignees: assigneesOf(sent), campaign: { id, name, referenceYear } }
}
