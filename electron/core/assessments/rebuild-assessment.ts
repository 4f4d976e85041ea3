import type { WriteTx } from '#core/database/schema.ts'
import { soundEntries } from '#core/history/history-chain.ts'
import { listHistory } from '#core/history/history-repository.ts'
import type { StoredInstrument } from '#core/instruments/stored-instrument.ts'
import {
  isAssessmentStep,
  takeSigning,
  takeStep,
  type StepTaken,
} from '#shared/domain/assessments/assessment-state.ts'
import type { AssessmentId, AssessmentState } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { insertNumberedAssessment } from './assessment-repository.ts'
import { putBackAnswers } from './put-back-answers.ts'
import { replay } from './read-history.ts'
import { summariseAssessment } from './summarise-assessment.ts'

/** What indexes still say of an assessment whose row is destroyed. */
export type LostAssessment = {
  readonly number: number
  readonly id: AssessmentId
  readonly firmId: FirmId
}

/**
 * Makes the row of an assessment anew from its whole history, whose first entry also proves which
 * instrument it was begun with. False when the history is not whole: then nothing is known for sure.
 */
export async function rebuildAssessment(
  tx: WriteTx,
  { number, id, firmId }: LostAssessment,
  {
    instruments,
    isSample,
  }: {
    readonly instruments: readonly StoredInstrument[]
    readonly isSample: boolean
  },
): Promise<boolean> {
  const rows = await listHistory(tx, number)
  const [first, last] = [rows[0]?.entry, rows.at(-1)?.entry]
  if (!first || !last) return false
  for (const instrument of instruments) {
    const origin = { assessmentId: id, firmId, instrumentSha256: instrument.sha256 }
    const entries = soundEntries(origin, rows, last)
    if (entries.length < rows.length) continue
    const content = replay(entries)
    const rebuilt = {
      ...{ number, id, firmId, content, isSample },
      instrumentSha256: instrument.sha256,
      state: stateAfter(entries),
      headSeq: last.seq,
      createdAt: first.madeAt,
    }
    await insertNumberedAssessment(tx, rebuilt, summariseAssessment(instrument, content))
    putBackAnswers(tx, { id, entries, standing: {} })
    return true
  }
  return false
}

/** Walks the arrows again. */
function stateAfter(entries: readonly HistoryEntry[]): AssessmentState {
  let state: AssessmentState = 'in_progress'
  for (const { kind, note } of entries) {
    if (kind !== 'signed' && kind !== 'state') continue
    const [step = ''] = note.split(':')
    if (kind === 'state' && !isAssessmentStep(step)) continue
    const taken: StepTaken = isAssessmentStep(step) ? takeStep(state, step) : takeSigning(state)
    if (taken.ok) state = taken.state
  }
  return state
}
