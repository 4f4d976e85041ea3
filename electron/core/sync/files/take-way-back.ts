import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { isBatchWord, titleOfBatchWord } from '#core/batches/batch-word.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findFirmOfAssignment } from '#core/sync/assignments/received-assignment-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { learnChain } from '#core/sync/device/known-certificates.ts'
import { isChangeKnown } from '#core/sync/down/change-repository.ts'
import { openChange } from '#core/sync/down/open-change.ts'
import { takeChange } from '#core/sync/down/take-change.ts'
import { findRevision } from '#core/sync/outbox/outbox-repository.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { firmIdSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import type { FilePreview } from '#shared/domain/sync/sync-state.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import type { DownChange, WayBack } from '#shared/wire/down-change.ts'

/** A change of the file, or null when its signature or text does not hold. */
export async function openWayBack(
  tx: WriteTx,
  device: EnrolledDevice,
  { wayBack, now }: { readonly wayBack: WayBack; readonly now: string },
): Promise<(DownChange | null)[]> {
  for (const chain of wayBack.chains) await learnChain(tx, device, { chain, now })
  const changes: (DownChange | null)[] = []
  for (const signed of wayBack.changes) {
    const change = await openChange(tx, device, signed)
    changes.push(change.ok ? change.value : null)
  }
  return changes
}

/** Takes what holds, and says how many were new and how many known. */
export async function takeWayBack(
  work: SyncWork,
  tx: WriteTx,
  { device, changes }: { readonly device: EnrolledDevice; readonly changes: readonly DownChange[] },
): Promise<{ taken: number; known: number }> {
  const now = work.surroundings.now().toISOString()
  let taken = 0
  for (const change of changes) {
    if (await takeChange({ work, tx, device, now }, change)) taken += 1
  }
  return { taken, known: changes.length - taken }
}

export async function describeChange(
  db: ReadDb,
  change: DownChange | null,
): Promise<FilePreview['lines'][number]> {
  if (!change) return { kind: 'change', title: '', state: 'unreadable' }
  return {
    kind: change.kind === 'record' ? change.body.record.kind : change.kind,
    title: await titleOf(db, change),
    state: (await isChangeKnown(db, change.changeId)) ? 'known' : 'new',
  }
}

/** The firm it is about, where it is about one. */
async function titleOf(db: ReadDb, change: DownChange): Promise<string> {
  if (isUntitled(change)) return ''
  if (isBatchWord(change)) return titleOfBatchWord(db, change)
  switch (change.kind) {
    case 'erasure':
      return firmName(db, change.body.contact)
    case 'firm':
    case 'conflict':
      return firmName(db, change.body)
    case 'outcome':
      return revisionTitle(db, change.body.outcome.rev_id)
    case 'record':
      return recordTitle(db, change.body.record)
    case 'withdrawal':
      return assignedFirmName(db, change.body.assignmentId)
    case 'publication':
      return `${change.body.id} ${change.body.version}`
  }
}

async function assignedFirmName(db: ReadDb, assignmentId: string): Promise<string> {
  const firmId = await findFirmOfAssignment(db, assignmentId)
  return firmId === undefined ? '' : firmName(db, { firmId })
}

type Untitled = Extract<
  DownChange,
  { kind: 'receipt' | 'conflict-settled' | 'revocation' | 'certificate' }
>

const untitled: readonly string[] = ['receipt', 'conflict-settled', 'revocation', 'certificate']

function isUntitled(change: DownChange): change is Untitled {
  return untitled.includes(change.kind)
}

function recordTitle(db: ReadDb, record: BatchRecord): Promise<string> {
  return record.kind === 'assignment' && record.body
    ? firmName(db, record.body.firm)
    : revisionTitle(db, revisionOf(record))
}

/** A review is about another revision than its own. */
function revisionOf(record: BatchRecord): string {
  return (record.kind === 'review' ? record.body?.targetRevId : null) ?? record.rev_id
}

async function revisionTitle(db: ReadDb, revId: string): Promise<string> {
  return (await findRevision(db, revId))?.title ?? ''
}

async function firmName(
  db: ReadDb,
  about: { readonly firmId: string; readonly details?: FirmDetails | null },
): Promise<string> {
  if (about.details) return about.details.name
  return (await findLiveFirm(db, firmIdSchema.parse(about.firmId)))?.name ?? ''
}
