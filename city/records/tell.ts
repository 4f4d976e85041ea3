import type { RecordOutcome } from '#shared/wire/receipt.ts'

import { signChange } from '../changes/sign-change.ts'
import type { StageColumn } from '../database/schema.ts'
import type { NewErasure } from '../erasures/erasure-repository.ts'
import type { Ledger, StoredRecord } from './ledger.ts'

/** Managers, and everyone who ever sent this firm or has it assigned, learn its new version. */
export function tellOfFirm(ledger: Ledger, firm: StoredRecord): void {
  tellOfFirmTo(ledger, firm, ['managers', ...(ledger.senders.get(firm.recordId) ?? [])])
}

/** Those who are to visit a firm learn what is known of it. */
export function tellOfFirmTo(
  ledger: Ledger,
  firm: StoredRecord,
  audiences: readonly string[],
): void {
  for (const audience of audiences) {
    ledger.changesToAdd.push({
      changeId: ledger.city.newId(),
      audience,
      subject: `firm:${firm.recordId}`,
      kind: 'firm',
      madeAt: ledger.at,
      ofRevision: firm.revId,
      stage: 'city',
      aliasOf: firm.aliasOf,
    })
  }
}

/** Somebody is shown a revision: a manager a mentor's, a mentor the review of theirs or an assignment. */
export function tellOfRevision(
  ledger: Ledger,
  { revId, recordId, kind }: Pick<StoredRecord, 'revId' | 'recordId' | 'kind'>,
  stage: StageColumn,
  audiences: readonly string[],
): void {
  for (const audience of audiences) {
    ledger.changesToAdd.push({
      changeId: ledger.city.newId(),
      audience,
      subject: `${kind}:${recordId}`,
      kind: 'record',
      madeAt: ledger.at,
      ofRevision: revId,
      stage,
      aliasOf: null,
    })
  }
}

/** Mentors learn that an assignment is theirs no longer, and nothing of whose it is now. */
export function tellOfWithdrawal(
  ledger: Ledger,
  withdrawn: { readonly assignmentId: string; readonly factTime: string },
  userIds: readonly string[],
): void {
  for (const audience of userIds) {
    const change = signChange(ledger.city, {
      orgId: ledger.orgId,
      audience,
      subject: `assignment:${withdrawn.assignmentId}`,
      kind: 'withdrawal',
      body: withdrawn,
    })
    ledger.changesToAdd.push(change)
  }
}

/** Its author learns that a record moved on after the receipt. */
export function tellOfOutcome(
  ledger: Pick<Ledger, 'city' | 'orgId' | 'changesToAdd'>,
  outcome: RecordOutcome,
  { userId, note }: { readonly userId: string; readonly note: string },
): void {
  const change = signChange(ledger.city, {
    orgId: ledger.orgId,
    audience: userId,
    subject: `outcome:${outcome.rev_id}`,
    kind: 'outcome',
    body: { outcome, note },
  })
  ledger.changesToAdd.push(change)
}

/** Managers, and everyone who has one of these firms, are to erase a person and confirm it. */
export function tellOfErasure(
  ledger: Ledger,
  { erasureId, contact, askedOn }: NewErasure,
  firmIds: readonly string[],
): void {
  const having = firmIds.flatMap((firmId) => [...(ledger.senders.get(firmId) ?? [])])
  for (const audience of new Set(['managers', ...having])) {
    const change = signChange(ledger.city, {
      orgId: ledger.orgId,
      audience,
      subject: `erasure:${erasureId}`,
      kind: 'erasure',
      body: { erasureId, contact, askedOn },
    })
    ledger.changesToAdd.push(change)
  }
}
