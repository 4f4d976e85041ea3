import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import { toEvidence } from '#core/evidence/to-evidence.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'

/** Oldest first; what was taken away is not among them. */
export async function listStandingEvidence(db: ReadDb, assessmentId: string): Promise<Evidence[]> {
  return (await selectEvidence(db, assessmentId))
    .filter((row) => row.removed_at === null)
    .map(toEvidence)
}

/**
 * What stood after the entries of a history that begins with them, oldest first. Told by the entries:
 * a clock may have been set back between two of them. Every attaching has one, in the order of rows.
 */
export async function listEvidenceAfter(
  db: ReadDb,
  assessmentId: string,
  entries: readonly Pick<HistoryEntry, 'kind' | 'note'>[],
): Promise<Evidence[]> {
  const notes = entries.filter(({ kind }) => kind === 'evidence').map(({ note }) => note)
  const added = notes.filter((note) => note.startsWith('+')).length
  const standing = (await selectEvidence(db, assessmentId)).slice(0, added)
  for (const note of notes) {
    if (note.startsWith('+')) continue
    const isMeant = ({ removed_at, sha256 }: (typeof standing)[number]) =>
      removed_at !== null && note.includes(sha256)
    const at = standing.findIndex(isMeant)
    if (at >= 0) standing.splice(at, 1)
  }
  return standing.map(toEvidence)
}

function selectEvidence(db: ReadDb, assessmentId: string) {
  return (
    db
      .selectFrom('evidence')
      .selectAll()
      .where('assessment_id', '=', assessmentId)
      // In which they came, whatever the clock said.
      .orderBy(sql`rowid`)
      .execute()
  )
}
