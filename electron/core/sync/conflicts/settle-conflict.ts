import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { takeCityFirm } from '#core/firms/take-city-firm.ts'
import { findCityFirm, storeBase } from '#core/sync/city-firms/city-firm-repository.ts'
import { toBase } from '#core/sync/city-firms/reconcile-firm.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { deleteQueued } from '#core/sync/outbox/outbox-repository.ts'
import {
  isFirmUpToDate,
  queueFirm,
  toDetails,
  toQueued,
} from '#core/sync/outbox/queue-firm-change.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type {
  ConflictGone,
  ConflictValueWrong,
  NotUndoable,
} from '#shared/contract/sync-contract.ts'
import {
  firmIdSchema,
  type Firm,
  type FirmDetails,
  type FirmId,
} from '#shared/domain/firms/firm.ts'
import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { chosenDetails, type Choices } from './chosen-details.ts'
import { findConflict, storeSettling } from './conflict-repository.ts'
import { canTakeBack, toSyncConflict } from './list-sync-conflicts.ts'

/**
 * A person's choice becomes a new version, based on the city's, that names the conflict it settles.
 * The firm shows it at once; the conflict is over when the city has it.
 */
export async function settleConflict(
  work: SyncWork,
  { conflictId, choices }: { readonly conflictId: string; readonly choices: Choices },
): Promise<Result<SyncConflict, ConflictGone | ConflictValueWrong>> {
  return inOneTransaction(work, async (tx) => {
    const conflict = await findConflict(tx, conflictId)
    if (conflict?.state !== 'open') return failed({ code: 'conflict/gone' })
    const firmId = firmIdSchema.parse(conflict.firmId)
    const before = await findLiveFirm(tx, firmId)
    const chosen = await chosenDetails(tx, conflict, { before, choices })
    if (!chosen.ok) return chosen
    await standOnCity(tx, firmId)
    const wanted = { firmId, details: chosen.value, resolves: conflictId }
    const stored = await storeChoice(work, tx, { before, wanted })
    await storeSettling(tx, conflictId, stored)
    return succeeded(await show(tx, conflictId))
  })
}

/** Takes the choice back while it has not left the laptop and the firm was not changed since. */
export async function undoSettling(
  work: SyncWork,
  conflictId: string,
): Promise<Result<SyncConflict, ConflictGone | NotUndoable>> {
  return inOneTransaction(work, async (tx) => {
    const conflict = await findConflict(tx, conflictId)
    if (!conflict?.settling) return failed({ code: 'conflict/gone' })
    const { revId, detailsBefore } = conflict.settling
    const firmId = firmIdSchema.parse(conflict.firmId)
    if (!(await canTakeBack(tx, conflict, await findLiveFirm(tx, firmId)))) {
      return failed({ code: 'conflict/not-undoable' })
    }
    await deleteQueued(tx, revId)
    await takeCityFirm(work.firms, tx, { firmId, details: detailsBefore })
    await queueWhatWaited(work, tx, firmId)
    await storeSettling(tx, conflictId, null)
    return succeeded(await show(tx, conflictId))
  })
}

/** The choice was made with the city's newest version on the screen. */
async function standOnCity(tx: WriteTx, firmId: FirmId): Promise<void> {
  const newest = (await findCityFirm(tx, firmId))?.newest
  if (newest) await storeBase(tx, firmId, toBase(newest))
}

type Storing = {
  readonly before: Firm | undefined
  readonly wanted: {
    readonly firmId: FirmId
    readonly details: FirmDetails | null
    readonly resolves: string
  }
}

async function storeChoice({ firms, surroundings }: SyncWork, tx: WriteTx, storing: Storing) {
  const { before, wanted } = storing
  await takeCityFirm(firms, tx, wanted)
  const firm = await findLiveFirm(tx, wanted.firmId)
  const revId = await queueFirm(tx, surroundings, {
    ...wanted,
    name: wanted.details?.name ?? before?.name ?? '',
    at: surroundings.now().toISOString(),
  })
  return {
    revId,
    detailsBefore: before ? toDetails(before) : null,
    firmVersionAfter: firm?.version ?? null,
  }
}

/** A change that waited when the choice was made gave its place in the outbox to it: it waits again. */
async function queueWhatWaited(work: SyncWork, tx: WriteTx, firmId: FirmId): Promise<void> {
  const firm = await findLiveFirm(tx, firmId)
  if (!firm || (await isFirmUpToDate(tx, firm))) return
  await queueFirm(tx, work.surroundings, await toQueued(tx, firm))
}

async function show(db: ReadDb, conflictId: string): Promise<SyncConflict> {
  const conflict = await findConflict(db, conflictId)
  if (!conflict) throw new Error(`Conflict ${conflictId} is gone`)
  return toSyncConflict(db, conflict)
}
