import type { WriteTx } from '#core/database/schema.ts'
import type { AssessmentContent, AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { storeAnswer } from './assessment-repository.ts'
import { replay } from './read-history.ts'

type PuttingBack = {
  readonly id: AssessmentId
  /** The whole history, oldest first. */
  readonly entries: readonly HistoryEntry[]
  /** What stands in the rows; what agrees with the history is not written. */
  readonly standing: AssessmentContent['answers']
}

/** Brings the rows of answers to what the history adds up to. */
export function putBackAnswers(tx: WriteTx, { id, entries, standing }: PuttingBack): void {
  const { answers } = replay(entries)
  for (const key of new Set([...Object.keys(standing), ...Object.keys(answers)])) {
    const value = answers[key] ?? null
    if (canonicalJson(value) === canonicalJson(standing[key] ?? null)) continue
    const headSeq = entries.findLast((entry) => writes(entry, key))?.seq ?? 1
    storeAnswer(tx, { id, headSeq }, { field: 'answer', key, value })
  }
}

function writes({ edits }: HistoryEntry, key: string): boolean {
  return edits.some((edit) => edit.field === 'answer' && edit.key === key)
}
