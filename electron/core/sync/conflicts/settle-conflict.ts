import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { takeCityFirm } from '#core/firms/take-city-firm.ts'
import { findCityFirm, storeBase } from '#core/sync/city-firms/city-firm-repository.ts'
import { toBase } from '#core/sync/city-firms/reconcile-firm.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { deleteQueued, findRevision, listRevisions } from '#core/sync/outbox/outbox-repository.ts'
import { isFirmUpToDate, queueFirm, toDetails } from '#core/sync/outbox/queue-firm-change.ts'
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
import { mergeFirmDetails, setFirmFields } from '#shared/domain/firms/merge-firm-details.ts'
import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findConflict, storeSettling, type StoredConflict } from './conflict-repository.ts'
import { toSyncConflict } from './list-sync-conflicts.ts'

export type Choice =
  | { readonly take: 'city' }
  | { readonly take: 'theirs' }
  | { readonly take: 'typed'; readonly value: unknown }

type Settling = {
  readonly conflictId: string
  /** By field; a field without a choice keeps the city's value. */
  readonly choices: Readonly<Record<string, Choice>>
}

/**
 * A person's choice becomes a new version, based on the city's, that names the conflict it settles.
 * The firm shows it at once; the conflict is over when the city has it.
 */
export async function settleConflict(
  work: SyncWork,
  { conflictId, choices }: Settling,
): Promise<Result<SyncConflict, ConflictGone | ConflictValueWrong>> {
  return inOneTransaction(work, async (tx) => {
    const conflict = await findConflict(tx, conflictId)
    if (conflict?.state !== 'open') return failed({ code: 'conflict/gone' })
    const firmId = firmIdSchema.parse(conflict.firmId)
    const before = await findLiveFirm(tx, firmId)
    const start = before && (await detailsToStartFrom(tx, before))
    if (!start) return failed({ code: 'conflict/gone' })
    const values = chosenValues(conflict, choices)
    const details = setFirmFields(start, values)
    if (!details) return failed({ code: 'conflict/value-wrong', field: wrongField(start, values) })
    const revId = await storeChoice(work, tx, { conflict, before, details })
    if (revId === null) return failed({ code: 'conflict/gone' })
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
    const { revId, detailsBefore, firmVersionAfter } = conflict.settling
    const firmId = firmIdSchema.parse(conflict.firmId)
    const firm = await findLiveFirm(tx, firmId)
    const isQueued = (await findRevision(tx, revId))?.carriage === 'queued'
    if (!isQueued || firm?.version !== firmVersionAfter) {
      return failed({ code: 'conflict/not-undoable' })
    }
    await deleteQueued(tx, revId)
    await takeCityFirm(work.firms, tx, { firmId, details: detailsBefore })
    await queueWhatWaited(work, tx, firmId)
    await storeSettling(tx, conflictId, null)
    return succeeded(await show(tx, conflictId))
  })
}

/** A change that waited when the choice was made took the choice's place in the outbox: it waits again. */
async function queueWhatWaited(work: SyncWork, tx: WriteTx, firmId: FirmId): Promise<void> {
  const firm = await findLiveFirm(tx, firmId)
  if (!firm || (await isFirmUpToDate(tx, firm))) return
  await queueFirm(tx, work.surroundings, { firm, op: 'put', resolves: null })
}

/** The city's version, with what waits here for its turn merged in where the two do not clash. */
async function detailsToStartFrom(tx: WriteTx, before: Firm): Promise<FirmDetails | null> {
  const city = await findCityFirm(tx, before.id)
  if (city?.newest) await storeBase(tx, before.id, toBase(city.newest))
  const stands = city?.newest?.details ?? city?.base?.details ?? null
  if (stands === null) return null
  const [newest] = await listRevisions(tx, before.id)
  if (newest?.carriage !== 'queued') return stands
  return mergeFirmDetails(city?.base?.details ?? null, stands, toDetails(before)).details
}

function chosenValues(
  { fields }: StoredConflict,
  choices: Readonly<Record<string, Choice>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { field, city, theirs } of fields) {
    const choice = choices[field] ?? { take: 'city' }
    if (choice.take === 'typed') values[field] = choice.value
    else values[field] = choice.take === 'city' ? city : theirs
  }
  return values
}

/** The first field that the details cannot hold by itself. */
function wrongField(start: FirmDetails, values: Readonly<Record<string, unknown>>): string {
  const wrong = Object.entries(values).find(
    ([field, value]) => setFirmFields(start, { [field]: value }) === null,
  )
  return wrong?.[0] ?? Object.keys(values)[0] ?? ''
}

async function storeChoice(
  work: SyncWork,
  tx: WriteTx,
  { conflict, before, details }: { conflict: StoredConflict; before: Firm; details: FirmDetails },
): Promise<string | null> {
  await takeCityFirm(work.firms, tx, { firmId: before.id, details })
  const firm = await findLiveFirm(tx, before.id)
  if (!firm) return null
  const resolves = conflict.conflictId
  const revId = await queueFirm(tx, work.surroundings, { firm, op: 'put', resolves })
  await storeSettling(tx, conflict.conflictId, {
    revId,
    detailsBefore: toDetails(before),
    firmVersionAfter: firm.version,
  })
  return revId
}

async function show(db: ReadDb, conflictId: string): Promise<SyncConflict> {
  const conflict = await findConflict(db, conflictId)
  if (!conflict) throw new Error(`Conflict ${conflictId} is gone`)
  return toSyncConflict(db, conflict)
}
