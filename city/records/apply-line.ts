import { sha256Hex } from '#exchange/sha256.ts'
import type { RecordOutcome } from '#shared/wire/receipt.ts'

import type { Origin } from '../batches/origin.ts'
import type { SentLine } from '../batches/sent-line.ts'
import { applyAssessment } from './apply-assessment.ts'
import { applyAssignment } from './apply-assignment.ts'
import { applyErasure } from './apply-erasure.ts'
import { applyFirm } from './apply-firm.ts'
import { applyReview } from './apply-review.ts'
import { applyTombstone } from './apply-tombstone.ts'
import { outcomeOf, type KnownRevision, type Ledger } from './ledger.ts'
import type { ReadLine } from './sent-record.ts'

const unreadableId = '00000000-0000-0000-0000-000000000000'

/** Takes one line into the ledger and says what became of it; one bad line never stops the others. */
export function applyLine(ledger: Ledger, origin: Origin, line: SentLine): RecordOutcome {
  if (!line.ok) {
    const head = line.head ?? { kind: 'unknown', record_id: unreadableId, rev_id: unreadableId }
    return outcomeOf(head, { ...line.fault, needs: [...line.fault.needs] })
  }
  const known = ledger.known.get(line.record.rev_id)
  return known ? toldAgain(ledger, line, known) : applyRecord(ledger, origin, line)
}

function applyRecord(ledger: Ledger, origin: Origin, line: ReadLine): RecordOutcome {
  const { record } = line
  const stored = ledger.records.get(record.record_id)
  if (stored && stored.kind !== record.kind) {
    return outcomeOf(line.head, {
      status: 'rejected',
      code: 'record/wrong-shape',
      pointer: '/kind',
    })
  }
  switch (record.kind) {
    case 'firm':
      return applyFirm(ledger, { origin, line, record })
    case 'assessment':
      return applyAssessment(ledger, { origin, line, record })
    case 'review':
      return applyReview(ledger, { origin, line, record })
    case 'assignment':
      return applyAssignment(ledger, { origin, line, record })
    case 'erasure':
      return applyErasure(ledger, { origin, line, record })
    case 'tombstone':
      return applyTombstone(ledger, { origin, line, record })
  }
}

/** The same revision changes nothing; another text under its id is refused. */
function toldAgain(ledger: Ledger, line: ReadLine, known: KnownRevision): RecordOutcome {
  if (!isSameLine(line, known)) {
    return outcomeOf(line.head, { status: 'rejected', code: 'record/rev-reused' })
  }
  const { status, code, conflictId, version } = known
  if (status === 'conflict') {
    return outcomeOf(line.head, { status, code, conflict_id: conflictId })
  }
  const stored = ledger.records.get(line.record.record_id)
  return outcomeOf(line.head, {
    status: 'duplicate',
    code,
    version,
    stage: stored?.stage ?? 'city',
    alias_of: stored?.aliasOf ?? null,
  })
}

/** By what was sent: a person may have been erased from either since. */
function isSameLine(line: ReadLine, known: KnownRevision): boolean {
  if (known.sentSha256 === null && line.sentSha256 === null) return known.line === line.text
  const sha256 = (one: { readonly sentSha256: string | null }, text: string) =>
    one.sentSha256 ?? sha256Hex(text)
  return sha256(known, known.line) === sha256(line, line.text)
}
