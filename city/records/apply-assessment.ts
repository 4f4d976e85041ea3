import { hashSignedContent } from '#exchange/hash-signed-content.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { AssessmentBody } from '#shared/wire/batch-record.ts'
import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import type { Sent } from './sent-record.ts'
import { recomputeResult } from './assessment-result.ts'
import { addRevision, outcomeOf, storeRecord, type Ledger, type StoredRecord } from './ledger.ts'
import { tellOfRevision } from './tell.ts'
import { toRevision } from './to-revision.ts'

type Refusal = Pick<RecordOutcome, 'status'> & Partial<RecordOutcome> & { code: RecordFault }

/** A signed-off assessment. It has one owner at a time, so nothing is ever merged. */
export function applyAssessment(ledger: Ledger, sent: Sent<'assessment'>): RecordOutcome {
  const { record, line, origin } = sent
  const { body } = record
  if (body === null) {
    return outcomeOf(line.head, { status: 'rejected', code: 'record/wrong-shape', pointer: '/op' })
  }
  const stored = ledger.records.get(record.record_id)
  if (stored && origin.role === 'mentor' && stored.authorUserId !== origin.userId) {
    return outcomeOf(line.head, { status: 'rejected', code: 'record/not-yours' })
  }
  const instrument = ledger.instruments.get(body.instrument.sha256)
  const refusal = refuseBody(body) ?? holdUntilKnown(ledger, body, instrument)
  if (refusal) return outcomeOf(line.head, refusal)
  if (stored && !mayGoOnFrom(stored, sent)) return keepAside(ledger, sent, stored)
  if (!instrument) throw new Error('Held before, when it is unknown')
  return count(ledger, sent, body, instrument)
}

/** What no later event can mend. */
function refuseBody(body: AssessmentBody): Refusal | null {
  if (hashSignedContent(body.content, body.evidence) !== body.contentSha256) {
    return {
      status: 'rejected',
      code: 'assessment/content-hash',
      pointer: '/body/contentSha256',
    }
  }
  const parties = body.signOffs
    .filter(({ contentSha256 }) => contentSha256 === body.contentSha256)
    .flatMap(({ signers }) => signers.map(({ party }) => party))
  if (!parties.includes('mentor') || !parties.includes('firm')) {
    return { status: 'rejected', code: 'assessment/unsigned', pointer: '/body/signOffs' }
  }
  return null
}

function holdUntilKnown(
  ledger: Ledger,
  body: AssessmentBody,
  instrument: CompiledInstrument | undefined,
): Refusal | null {
  const firm = ledger.records.get(body.firmId)
  if (firm?.kind !== 'firm') {
    return {
      status: 'held',
      code: 'firm/unknown',
      pointer: '/body/firmId',
      needs: [`firm ${body.firmId}`],
    }
  }
  if (!instrument) {
    return {
      status: 'held',
      code: 'assessment/unknown-instrument',
      pointer: '/body/instrument/sha256',
      needs: [`instrument ${body.instrument.sha256}`],
    }
  }
  return null
}

/** The owner, going on from the newest version or from what the same laptop sent last. */
function mayGoOnFrom(stored: StoredRecord, { record, origin }: Sent<'assessment'>): boolean {
  const isOwner = stored.owner === (origin.role === 'mentor' ? 'mentor' : 'association')
  const isNewest = record.base_version === stored.version || stored.deviceId === origin.deviceId
  return isOwner && isNewest
}

/** Kept, and does not count: a person looks at it. */
function keepAside(ledger: Ledger, sent: Sent<'assessment'>, stored: StoredRecord): RecordOutcome {
  const { record, line } = sent
  const code = 'assessment/not-the-owner'
  const conflictId = ledger.city.newId()
  ledger.conflictsToAdd.push({
    conflictId,
    recordId: record.record_id,
    kind: 'assessment',
    revId: record.rev_id,
    code,
    baseVersion: record.base_version,
    cityVersion: stored.version,
    fields: [],
  })
  const kept = {
    status: 'conflict',
    version: null,
    recordVersion: stored.version,
    code,
    firmText: null,
    sha256: line.sha256,
  } as const
  addRevision(ledger, toRevision(sent, kept), conflictId)
  return outcomeOf(line.head, { status: 'conflict', code, conflict_id: conflictId })
}

function count(
  ledger: Ledger,
  sent: Sent<'assessment'>,
  body: AssessmentBody,
  instrument: CompiledInstrument,
): RecordOutcome {
  const { record, line, origin } = sent
  const head = { revId: record.rev_id, recordId: record.record_id }
  const result = recomputeResult(instrument, head, body)
  if (!result.ok) {
    const pointer = `/body/content/answers/${result.failure.key}`
    return outcomeOf(line.head, { status: 'rejected', code: 'record/wrong-shape', pointer })
  }
  const before = ledger.records.get(record.record_id)
  const waits = ledger.review !== 'none'
  const stored: StoredRecord = {
    recordId: record.record_id,
    kind: 'assessment',
    version: (before?.version ?? 0) + 1,
    revId: record.rev_id,
    sha256: line.sha256,
    stage: waits ? 'association' : 'city',
    owner: waits ? 'association' : 'mentor',
    authorUserId: before?.authorUserId ?? origin.userId,
    deviceId: origin.deviceId,
    userId: origin.userId,
    userName: origin.userName,
    changedAt: ledger.at,
    isDeleted: false,
    aliasOf: null,
    firmId: body.firmId,
    taxCode: null,
    details: null,
    assigned: null,
    approvedBy: [],
  }
  const code = result.value.differs ? 'assessment/score-differs' : null
  const { version, stage } = stored
  storeRecord(ledger, stored)
  ledger.resultsToAdd.push(result.value)
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'accepted',
      version,
      recordVersion: version,
      code,
      firmText: null,
      sha256: line.sha256,
    }),
    null,
  )
  tellOfRevision(ledger, stored, stage, ['managers'])
  return outcomeOf(line.head, { status: 'accepted', stage, version, code })
}
