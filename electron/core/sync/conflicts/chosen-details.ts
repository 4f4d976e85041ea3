import type { ReadDb } from '#core/database/schema.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import { findRevision, listRevisions } from '#core/sync/outbox/outbox-repository.ts'
import { toCityDetails } from '#core/sync/outbox/queue-firm-change.ts'
import { readLine } from '#core/sync/outbox/record-line.ts'
import type { ConflictGone, ConflictValueWrong } from '#shared/contract/sync-contract.ts'
import type { Firm, FirmDetails } from '#shared/domain/firms/firm.ts'
import { mergeFirmDetails, setFirmFields } from '#shared/domain/firms/merge-firm-details.ts'
import { typedFirmValue } from '#shared/domain/firms/typed-firm-value.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { StoredConflict } from './conflict-repository.ts'

export type Choice =
  | { readonly take: 'city' }
  | { readonly take: 'theirs' }
  | { readonly take: 'typed'; readonly value: unknown }

/** By field; a field without a choice keeps the city's value. */
export type Choices = Readonly<Record<string, Choice>>

type Chosen = Result<FirmDetails | null, ConflictGone | ConflictValueWrong>

/** What the firm is to be by a person's choices; null when it is to be deleted. */
export async function chosenDetails(
  db: ReadDb,
  conflict: StoredConflict,
  { before, choices }: { readonly before: Firm | undefined; readonly choices: Choices },
): Promise<Chosen> {
  const chosen = chosenValues(conflict, choices)
  if (!chosen.ok) return chosen
  const values = chosen.value
  if ('deleted' in values) return keptOrDeleted(db, conflict, values['deleted'] === true)
  const start = await detailsToStartFrom(db, conflict.firmId, before)
  if (!start) return failed({ code: 'conflict/gone' })
  const details = setFirmFields(start, values)
  if (details) return succeeded(details)
  return failed({ code: 'conflict/value-wrong', field: wrongField(start, values) })
}

/** Deleted at one place and changed at another: the side that has details has what would be kept. */
async function keptOrDeleted(
  db: ReadDb,
  { firmId, revId }: StoredConflict,
  isDeleted: boolean,
): Promise<Chosen> {
  if (isDeleted) return succeeded(null)
  const atCity = (await findCityFirm(db, firmId))?.newest?.details
  if (atCity) return succeeded(atCity)
  const told = await findRevision(db, revId)
  const record = told && readLine(told.line)
  const details = record?.kind === 'firm' ? record.body : null
  return details ? succeeded(details) : failed({ code: 'conflict/gone' })
}

/** The city's version, with what waits here for its turn merged in where the two do not clash. */
async function detailsToStartFrom(
  db: ReadDb,
  firmId: string,
  before: Firm | undefined,
): Promise<FirmDetails | null> {
  const city = await findCityFirm(db, firmId)
  const base = city?.base?.details ?? null
  const stands = city?.newest?.details ?? base
  if (!stands || !before || !(await isWaiting(db, firmId))) return stands
  return mergeFirmDetails(base, stands, await toCityDetails(db, before)).details
}

async function isWaiting(db: ReadDb, firmId: string): Promise<boolean> {
  const [newest] = await listRevisions(db, firmId)
  return newest?.carriage === 'queued'
}

function chosenValues(
  { fields }: StoredConflict,
  choices: Choices,
): Result<Record<string, unknown>, ConflictValueWrong> {
  const values: Record<string, unknown> = {}
  for (const { field, city, theirs } of fields) {
    const choice = choices[field] ?? { take: 'city' }
    if (choice.take === 'typed') {
      const typed = typedFirmValue(field, choice.value)
      if (!typed.ok) return failed({ code: 'conflict/value-wrong', field })
      values[field] = typed.value
    } else values[field] = choice.take === 'city' ? city : theirs
  }
  return succeeded(values)
}

/** The first field that the details cannot hold by itself. */
function wrongField(start: FirmDetails, values: Readonly<Record<string, unknown>>): string {
  const wrong = Object.entries(values).find(
    ([field, value]) => setFirmFields(start, { [field]: value }) === null,
  )
  return wrong?.[0] ?? Object.keys(values)[0] ?? ''
}
