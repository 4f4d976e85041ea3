import type { WriteTx } from '#core/database/schema.ts'
import type { Pace } from '#core/pace.ts'
import type { ImportWork } from '#core/spreadsheets/import-work.ts'
import { headerKey } from '#shared/domain/imports/header-guesser.ts'
import { isStorable, mergeMentors, mergeRecords } from '#shared/domain/mentors/merge-mentors.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorImportIdSchema,
  type MentorImport,
  type RowChoice,
} from '#shared/domain/mentors/mentor-import.ts'
import type { ReadMentor } from '#shared/domain/mentors/read-mentor-row.ts'

import { changedFields } from './changed-fields.ts'
import { findAlikeMentors } from './find-alike-mentors.ts'
import type { MentorCore } from './mentor-core.ts'
import { startHistories } from './mentor-history-repository.ts'
import {
  insertMentorImport,
  listKnownMentors,
  rememberHeaders,
  type ImportedMentor,
} from './mentor-import-repository.ts'
import { findMentor, insertMentors, updateMentor, type NewMentor } from './mentor-repository.ts'
import { findRestricted, setRestricted } from './mentor-restricted-repository.ts'
import { newMentor } from './new-mentor.ts'
import { noteChange } from './note-change.ts'
import { planMentorRows, type PlannedMerge } from './plan-mentor-rows.ts'
import type { ReadMentorFile } from './read-mentor-file.ts'

export type MentorImportOrder = {
  readonly fileName: string
  readonly file: ReadMentorFile
  /** By row, for rows that look like somebody. */
  readonly choices: Readonly<Record<string, RowChoice>>
  readonly otherwise: RowChoice
  readonly work: ImportWork
}

const rowsPerStep = 100

/** Stores what a preview showed, all or nothing. Given up, it stores nothing. */
export async function applyMentorImport(
  core: MentorCore,
  { fileName, file, choices, otherwise, work }: MentorImportOrder,
): Promise<MentorImport> {
  const { surroundings, profile } = core
  const importedAt = surroundings.now().toISOString()
  return core.db.transaction().execute(async (tx) => {
    const { rows } = file
    const { pace, step } = work.paceOver(rows.length)
    const alike = await findAlikeMentors(rows, await listKnownMentors(tx, pace), pace)
    const plan = planMentorRows(rows, alike, (row) => choices[String(row)] ?? otherwise)
    const added = plan.added.map((read) => toNewMentor(core, read, importedAt))
    step(rows.length - added.length)
    for (let start = 0; start < added.length; start += rowsPerStep) {
      await pace()
      const some = added.slice(start, start + rowsPerStep)
      await insertMentors(tx, some)
      await startHistories(
        tx,
        some.map(({ mentor: { id, status } }) => ({
          ...{ mentorId: id, event: 'imported', madeAt: importedAt, status },
          ...{ madeBy: profile().personName, fields: [], note: fileName },
        })),
      )
      step(some.length)
    }
    const merged = await mergeRows(core, tx, plan.merges, { fileName, pace })
    await rememberHeaders(
      tx,
      new Map(file.columns.map(({ header, field }) => [headerKey(header), field])),
    )
    const made: MentorImport = {
      id: mentorImportIdSchema.parse(surroundings.newId()),
      ...{ fileName, importedAt, undoneAt: null },
      addedCount: added.length,
      updatedCount: merged.mentors.length,
      skippedCount: plan.skippedCount + merged.skippedCount,
    }
    const fresh = added.map(({ mentor }) => ({
      ...{ mentorId: mentor.id, before: null, versionAfter: 1 },
    }))
    await insertMentorImport(tx, made, { mentors: [...fresh, ...merged.mentors], pace })
    work.signal.throwIfAborted()
    return made
  })
}

function toNewMentor({ surroundings }: MentorCore, read: ReadMentor, now: string): NewMentor {
  const id = mentorIdSchema.parse(surroundings.newId())
  return { mentor: newMentor(id, read.details, now), restricted: read.restricted }
}

/** Merges into mentors of the roster; several rows may go into one. A row that brings nothing new, or more than a dossier holds, is left out. */
async function mergeRows(
  core: MentorCore,
  tx: WriteTx,
  merges: readonly PlannedMerge[],
  { fileName, pace }: { readonly fileName: string; readonly pace: Pace },
): Promise<{ readonly mentors: ImportedMentor[]; readonly skippedCount: number }> {
  let skippedCount = 0
  const merged = new Map<MentorId, ImportedMentor>()
  for (const { mentorId, read, winner } of merges) {
    await pace()
    const before = await findMentor(tx, mentorId)
    const restrictedBefore = await findRestricted(tx, mentorId)
    if (before === undefined || restrictedBefore === undefined) continue
    const details = mergeMentors(before.details, read.details, winner)
    const restricted = mergeRecords(restrictedBefore, read.restricted, winner)
    const fields = [
      ...changedFields(before.details, details),
      ...changedFields(restrictedBefore, restricted),
    ]
    if (fields.length === 0 || !isStorable(details)) {
      skippedCount += 1
      continue
    }
    const updatedAt = core.surroundings.now().toISOString()
    const mentor = { ...before, details, version: before.version + 1, updatedAt }
    await updateMentor(tx, mentor)
    await setRestricted(tx, mentorId, restricted)
    await noteChange(core, tx, mentor, { event: 'merged', fields, note: fileName })
    const first = merged.get(mentorId)?.before
    merged.set(mentorId, {
      mentorId,
      before: first ?? { details: before.details, restricted: restrictedBefore },
      versionAfter: mentor.version,
    })
  }
  return { mentors: [...merged.values()], skippedCount }
}
