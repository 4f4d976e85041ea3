import type { AppDatabase, WriteTx } from '#core/database/schema.ts'
import { soundEntries } from '#core/history/history-chain.ts'
import { listHistory } from '#core/history/history-repository.ts'
import type { AssessmentContent, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { findAssessment, updateAssessment } from './assessment-repository.ts'
import { putBackAnswers } from './put-back-answers.ts'
import { readHistory, replay } from './read-history.ts'
import type { StoredAssessment } from './stored-assessment.ts'

/** `whole`: nothing was amiss. `broken`: kept as it stands, and its history says where it breaks. */
export type Mended = 'whole' | 'mended' | 'broken'

/**
 * Puts back answers that a salvage could not read, from a history that is there from its first entry to
 * its last: each entry proves the one before it. A history with gaps mends nothing.
 */
export async function mendByHistory(db: AppDatabase, assessmentId: AssessmentId): Promise<Mended> {
  if (await isIntact(db, assessmentId)) return 'whole'
  const isWritten = await db.transaction().execute(async (tx) => {
    const stored = await findAssessment(tx, assessmentId)
    const entries = stored && (await wholeHistory(tx, stored))
    if (!entries) return false
    await putBack(tx, stored, entries)
    return true
  })
  return isWritten && (await isIntact(db, assessmentId)) ? 'mended' : 'broken'
}

async function isIntact(db: AppDatabase, assessmentId: AssessmentId): Promise<boolean> {
  const read = await readHistory({ workspace: { db } }, assessmentId)
  return read.ok && read.value.intact
}

/** Null when entries are missing, altered, or older than what stands in the rows. */
async function wholeHistory(
  tx: WriteTx,
  stored: StoredAssessment,
): Promise<readonly HistoryEntry[] | null> {
  const rows = await listHistory(tx, stored.number)
  const last = rows.at(-1)?.entry
  if (!last || last.seq < stored.headSeq) return null
  const entries = soundEntries({ ...stored, assessmentId: stored.id }, rows, last)
  return entries.length === rows.length ? entries : null
}

async function putBack(
  tx: WriteTx,
  stored: StoredAssessment,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const content = replay(entries)
  putBackAnswers(tx, { id: stored.id, entries, standing: stored.content.answers })
  if (canonicalJson(withoutAnswers(content)) === canonicalJson(withoutAnswers(stored.content)))
    return
  await updateAssessment(tx, { ...stored, content })
}

function withoutAnswers(content: AssessmentContent): AssessmentContent {
  return { ...content, answers: {} }
}
