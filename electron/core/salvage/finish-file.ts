import type { EncryptedFile } from '#core/database/open-database.ts'
import { openEvidenceFiles } from '#core/evidence/evidence-files.ts'
import { namedLossLimit, type SalvageLoss } from '#shared/domain/workspace/salvage.ts'

import { checkEvidence } from './check-evidence.ts'
import { countTable, toKinds, type TableCount } from './count-kinds.ts'
import { fillFromBackup } from './fill-from-backup.ts'
import { listLostAssessments } from './list-lost-assessments.ts'
import { mendFile, type MendedFile } from './mend-file.ts'
import { nameLosses, openNames, type Names } from './name-losses.ts'
import type { NewFile } from './new-file.ts'
import type { DamagedReading } from './read-damaged.ts'
import type { SalvageInput } from './salvage-input.ts'
import type { RowSink } from './tables/row-sink.ts'
import { putWorkspaceRow } from './workspace-row.ts'

type Parts = {
  readonly reading: DamagedReading
  readonly target: NewFile
  readonly sink: RowSink
  readonly backup: EncryptedFile | null
}

/** Once every row that can be read is in: fills, mends, counts, and names what is missing. */
export async function finishFile(
  input: SalvageInput,
  { reading, target, sink, backup }: Parts,
  onPart: (part: number) => void,
) {
  const { sqlite } = target
  const filled =
    backup && input.fillsFromBackup
      ? fillFromBackup(backup, reading.tables, { sink, target: sqlite })
      : new Map<string, number>()
  if (backup) copyMissingInstruments(sqlite, backup)
  const isProfileLost = putWorkspaceRow(sqlite, backup, input)
  target.finish()
  for (const [table, last] of reading.sequences) raiseSequence(sqlite, table, last)

  const names = openNames(backup ? [sqlite, backup] : [sqlite])
  const counts = reading.tables.map((table) =>
    countTable(sqlite, table, filled.get(table.shape.name) ?? 0),
  )
  const lost = reading.tables
    .filter(({ shape }) => counts.some((it) => it.table === shape.name && it.lost > 0))
    .flatMap((table) => nameLosses(sqlite, table, names))
  const mended = await mendFile(sqlite, {
    ...{ instruments: input.instruments, now: new Date(input.madeAt), names },
    lost: listLostAssessments(sqlite, reading.tables),
    isEndKnown: endOfHistories(reading),
    onAssessment: (done, total) => onPart((0.9 * done) / total),
  })
  const evidence = openEvidenceFiles(input.evidenceFolder, input.dataKey)
  const losses = [
    ...lost.filter(({ id }) => id === null || !mended.backIds.has(id)),
    ...doubts(mended, names),
    ...checkEvidence(sqlite, evidence, names),
  ]
  sqlite.pragma('journal_mode = DELETE')
  return {
    undecidedPageCount: reading.undecidedPages,
    unprovenCount: reading.tables.reduce((sum, { unproven }) => sum + unproven, 0),
    isProfileLost,
    mendedAssessmentCount: mended.mendedCount,
    backupMadeAt: input.fillsFromBackup ? (input.backup?.madeAt ?? null) : null,
    kinds: toKinds(recount(sqlite, counts, mended)),
    losses: losses.slice(0, namedLossLimit),
    lossCount: losses.length,
  }
}

/**
 * Rows of answers and assessments say which entry wrote them last: where all of them are there, they
 * show how far a history must reach. Else it must be followed by the next one without a gap.
 */
function endOfHistories({ tables }: DamagedReading): (lastPlace: number) => boolean {
  const named = (name: string) => tables.find(({ shape }) => shape.name === name)
  const areRowsWhole = ['answers', 'assessments'].every((name) => {
    const reading = named(name)
    return reading !== undefined && !reading.hasGaps && reading.torn === 0
  })
  return (lastPlace) => areRowsWhole || named('history')?.isGapAfter(lastPlace) === false
}

/** What is there, but not to be relied on. */
function doubts({ standIns, broken }: MendedFile, { ofAssessment }: Names): SalvageLoss[] {
  return [
    ...standIns.map(({ id, name }): SalvageLoss => ({
      kind: 'firms',
      what: 'name-lost',
      id,
      name,
      detail: '',
    })),
    ...broken.map((id): SalvageLoss => ({
      kind: 'assessments',
      what: 'history-broken',
      id,
      name: ofAssessment(id),
      detail: '',
    })),
  ]
}

/** What mending brought back is lost no more, and the history says how many entries it should have. */
function recount(
  sqlite: EncryptedFile,
  counts: readonly TableCount[],
  { broken, rebuilt, doubtfulCount, droppedEntries }: MendedFile,
): TableCount[] {
  const isWhole = (table: string) =>
    counts.some((count) => count.table === table && count.isLostCounted && count.lost === 0)
  // Then every answer follows from it.
  const isHistoryWhole = broken.length === 0 && isWhole('history') && isWhole('assessments')
  return counts.map((count) => {
    if (count.table === 'assessments') {
      return { ...count, kept: count.kept + rebuilt.length, lost: count.lost - rebuilt.length }
    }
    if (count.table === 'history') {
      const heads = Number(sqlite.prepare(historyExpectedSql).pluck().get()) - doubtfulCount
      const expected = heads + droppedEntries
      const kept = count.kept - droppedEntries
      return { ...count, kept, lost: Math.max(count.lost, expected - kept) }
    }
    if (count.table !== 'answers') return count
    const kept = Number(sqlite.prepare('select count(*) from answers').pluck().get())
    return isHistoryWhole ? { ...count, kept, lost: 0, isLostCounted: true } : { ...count, kept }
  })
}

const historyExpectedSql = `select coalesce(sum(head), 0) from (
  select max(
    written_seq,
    coalesce((select max(written_seq) from answers where assessment_id = assessments.id), 0),
    coalesce((select max(seq) from history where assessment_number = assessments.number), 0)
  ) as head from assessments)`

/** A definition is known by its hash, so a backup's is the same one. */
function copyMissingInstruments(target: EncryptedFile, backup: EncryptedFile): void {
  const copy = target.prepare(
    `insert or ignore into instruments (sha256, id, version, definition, stored_at)
      values (?, ?, ?, ?, ?)`,
  )
  const rows = backup
    .prepare('select sha256, id, version, definition, stored_at from instruments')
    .raw()
    .all()
  for (const row of rows) copy.run(row)
}

function raiseSequence(sqlite: EncryptedFile, table: string, last: number): void {
  const raised = sqlite
    .prepare('update sqlite_sequence set seq = max(seq, ?) where name = ?')
    .run(last, table)
  if (raised.changes === 0) {
    sqlite.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, last)
  }
}
