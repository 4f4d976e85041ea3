import type { WriteTx } from '#core/database/schema.ts'
import { createPace } from '#core/pace.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type {
  MentorImport,
  MentorImportId,
  MentorImportNotUndoable,
} from '#shared/domain/mentors/mentor-import.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { isPastUndo } from '#shared/domain/personal-data/copies-kept-days.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import {
  findMentorImport,
  listImportedMentors,
  markMentorImportUndone,
  type ImportedMentor,
} from './mentor-import-repository.ts'
import { findMentors, setMentorsDeletedAt, updateMentor } from './mentor-repository.ts'
import { setRestricted } from './mentor-restricted-repository.ts'
import { listUsed } from './mentor-use-repository.ts'
import { noteChange } from './note-change.ts'

const namesShown = 20
const idsPerQuery = 200

/**
 * Takes back a whole import: mentors it added go to the bin, mentors it merged get back what they
 * were. Refused, with their names, when some were changed, given firms or worked since.
 */
export async function undoMentorImport(
  core: MentorCore,
  importId: MentorImportId,
): Promise<Result<MentorImport, MentorImportNotUndoable>> {
  return core.db.transaction().execute(async (tx) => {
    const made = await findMentorImport(tx, importId)
    if (made === undefined || made.undoneAt !== null) {
      return failed({ code: 'import/not-undoable', because: 'already-undone', names: [] })
    }
    if (isPastUndo(made.importedAt, core.surroundings.now())) {
      return failed({ code: 'import/not-undoable', because: 'too-old', names: [] })
    }
    const imported = await listImportedMentors(tx, importId)
    const mentors = await findLive(tx, imported)
    const changed = imported.flatMap(({ mentorId, versionAfter }) => {
      const mentor = mentors.get(mentorId)
      return mentor && mentor.version !== versionAfter ? [mentorName(mentor.details)] : []
    })
    const used = await namesInUse(tx, imported, mentors)
    for (const [because, named] of [
      ['mentors-changed', changed],
      ['mentors-in-use', used],
    ] as const) {
      if (named.length === 0) continue
      return failed({ code: 'import/not-undoable', because, names: named.slice(0, namesShown) })
    }
    const undoneAt = core.surroundings.now().toISOString()
    await takeBack(core, tx, { imported, mentors, fileName: made.fileName })
    await markMentorImportUndone(tx, importId, undoneAt)
    return succeeded({ ...made, undoneAt })
  })
}

/** Of those the import added, who was given firms or has hours since: they would go to the bin. */
async function namesInUse(
  tx: WriteTx,
  imported: readonly ImportedMentor[],
  mentors: ReadonlyMap<string, Mentor>,
): Promise<string[]> {
  const added = imported.filter(({ before }) => before === null)
  const used = await listUsed(
    tx,
    added.map(({ mentorId }) => mentorId),
  )
  return [...used].flatMap((mentorId) => {
    const mentor = mentors.get(mentorId)
    return mentor ? [mentorName(mentor.details)] : []
  })
}

async function findLive(
  tx: WriteTx,
  imported: readonly ImportedMentor[],
): Promise<ReadonlyMap<string, Mentor>> {
  const pace = createPace()
  const mentors = new Map<string, Mentor>()
  for (let start = 0; start < imported.length; start += idsPerQuery) {
    await pace()
    const ids = imported.slice(start, start + idsPerQuery).map(({ mentorId }) => mentorId)
    for (const mentor of await findMentors(tx, ids)) mentors.set(mentor.id, mentor)
  }
  return mentors
}

async function takeBack(
  core: MentorCore,
  tx: WriteTx,
  undone: {
    readonly imported: readonly ImportedMentor[]
    readonly mentors: ReadonlyMap<string, Mentor>
    readonly fileName: string
  },
): Promise<void> {
  const pace = createPace()
  const updatedAt = core.surroundings.now().toISOString()
  const added = undone.imported.filter(({ before }) => before === null)
  await setMentorsDeletedAt(
    tx,
    added.map(({ mentorId }) => mentorId),
    updatedAt,
  )
  for (const { mentorId, before } of undone.imported) {
    await pace()
    const mentor = undone.mentors.get(mentorId)
    if (mentor === undefined) continue
    const details = before?.details ?? mentor.details
    const back = { ...mentor, details, version: mentor.version + 1, updatedAt }
    if (before !== null) {
      await updateMentor(tx, back)
      await setRestricted(tx, mentorId, before.restricted)
    }
    await noteChange(core, tx, back, { event: 'import_undone', note: undone.fileName })
  }
}
