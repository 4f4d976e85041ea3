import { mendByHistory } from '#core/assessments/mend-by-history.ts'
import { rebuildAssessment, type LostAssessment } from '#core/assessments/rebuild-assessment.ts'
import { migrateDatabase } from '#core/database/migrate-database.ts'
import { toDatabase, type EncryptedFile } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import { addStandInFirms } from '#core/firms/add-stand-in-firms.ts'
import { placesPerAssessment, toPlace } from '#core/history/history-place.ts'
import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import type { Names } from './name-losses.ts'

type Mending = {
  readonly instruments: readonly InstrumentDefinition[]
  readonly now: Date
  readonly names: Names
  /** Assessments that indexes still name. */
  readonly lost: readonly LostAssessment[]
  /** False when entries may be missing behind the last one that an assessment still has. */
  readonly isEndKnown: (lastPlace: number) => boolean
  readonly onAssessment: (done: number, total: number) => void
}

export type MendedFile = {
  /** Firms put in by name alone, because assessments refer to them. */
  readonly standIns: readonly { readonly id: FirmId; readonly name: string | null }[]
  readonly rebuilt: readonly AssessmentId[]
  /** Records that were lost and stand there again, if by name alone. */
  readonly backIds: ReadonlySet<string>
  readonly mendedCount: number
  /** Kept with a history that is not whole. */
  readonly broken: readonly AssessmentId[]
  /** Rebuilt ones that refer to an entry that is not known to be, so that nobody takes them for whole. */
  readonly doubtfulCount: number
  /** Entries that could be read, of assessments of which nothing else was left. */
  readonly droppedEntries: number
}

/** Puts right what can be proved, once all rows are in; brings the file up to date before. */
export async function mendFile(sqlite: EncryptedFile, mending: Mending): Promise<MendedFile> {
  const db = toDatabase(sqlite)
  await migrateDatabase(db)
  await storeShippedInstruments(db, mending.instruments, mending.now)
  const standIns = await addMissingFirms(sqlite, db, mending)
  const { rebuilt, doubtfulCount } = await rebuildAssessments(sqlite, db, mending)
  const droppedEntries = dropHistoryOfNothing(sqlite)

  const rows = sqlite.prepare('select id, number from assessments order by number').all()
  const broken: AssessmentId[] = []
  let mendedCount = 0
  for (const [index, { id, number }] of (rows as Numbered[]).entries()) {
    const assessmentId = assessmentIdSchema.parse(id)
    const isEndKnown = mending.isEndKnown(lastPlaceOf(sqlite, number))
    const mended = isEndKnown ? await mendByHistory(db, assessmentId) : 'broken'
    if (mended === 'mended') mendedCount++
    if (mended === 'broken') broken.push(assessmentId)
    mending.onAssessment(index + 1, rows.length)
  }
  mendedCount += rebuilt.filter((id) => !broken.includes(id)).length
  const backIds = new Set<string>([...rebuilt, ...standIns.map(({ id }) => id)])
  return { standIns, rebuilt, backIds, mendedCount, broken, doubtfulCount, droppedEntries }
}

async function addMissingFirms(
  sqlite: EncryptedFile,
  db: AppDatabase,
  { names, lost, now }: Mending,
): Promise<MendedFile['standIns']> {
  const referred = sqlite
    .prepare('select firm_id from assessments union select firm_id from firm_contacts')
    .pluck()
    .all()
  const known = sqlite.prepare('select 1 from firms where id = ?').pluck()
  const ids = new Set([...referred, ...lost.map(({ firmId }) => firmId)])
  const standIns = [...ids]
    .filter((id) => known.get(id) === undefined)
    .map((id) => ({ id: firmIdSchema.parse(id), name: names.ofFirm(String(id)) }))
  const firms = standIns.map(({ id, name }) => ({
    id,
    name: name ?? `Doanh nghiệp mất tên ${id.slice(-8)}`,
  }))
  if (firms.length > 0) {
    await db.transaction().execute((tx) => addStandInFirms(tx, firms, now.toISOString()))
  }
  return standIns
}

async function rebuildAssessments(
  sqlite: EncryptedFile,
  db: AppDatabase,
  { lost, isEndKnown }: Mending,
): Promise<Pick<MendedFile, 'rebuilt' | 'doubtfulCount'>> {
  const instruments = await openInstrumentShelf().list(db)
  const isSample = sqlite.prepare('select is_sample from firms where id = ?').pluck()
  const rebuilt: AssessmentId[] = []
  let doubtfulCount = 0
  for (const assessment of lost) {
    const sources = {
      instruments,
      isSample: isSample.get(assessment.firmId) === 1,
      isEndKnown: isEndKnown(lastPlaceOf(sqlite, assessment.number)),
    }
    const made = await db.transaction().execute((tx) => rebuildAssessment(tx, assessment, sources))
    if (made !== 'nothing') rebuilt.push(assessment.id)
    if (made === 'doubtful') doubtfulCount++
  }
  return { rebuilt, doubtfulCount }
}

type Numbered = { readonly id: string; readonly number: number }

/** 0 when it has no entry. */
function lastPlaceOf(sqlite: EncryptedFile, number: number): number {
  const [first, last] = [toPlace(number, 1), toPlace(number, placesPerAssessment - 1)]
  return Number(
    sqlite
      .prepare('select coalesce(max(place), 0) from history where place between ? and ?')
      .pluck()
      .get(first, last),
  )
}

/** Its number would be given to the next assessment, whose entries could then not be written. */
function dropHistoryOfNothing(sqlite: EncryptedFile): number {
  const name = 'history_is_never_deleted'
  const trigger = sqlite.prepare('select sql from sqlite_schema where name = ?').pluck().get(name)
  return sqlite.transaction(() => {
    sqlite.exec(`drop trigger ${name}`)
    const dropped = sqlite
      .prepare(
        'delete from history where assessment_number not in (select number from assessments)',
      )
      .run()
    sqlite.exec(String(trigger))
    return dropped.changes
  })()
}
