import type { WriteTx } from '#core/database/schema.ts'
import { soundEntries } from '#core/history/history-chain.ts'
import { listHistory, type HistoryRow } from '#core/history/history-repository.ts'
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

type Sources = {
  readonly instruments: readonly StoredInstrument[]
  readonly isSample: boolean
  /** False when entries may be missing behind the last one. */
  readonly isEndKnown: boolean
}

/** `doubtful`: the row stands, and its history says that it is not whole. */
export type Rebuilt = 'whole' | 'doubtful' | 'nothing'

/**
 * Makes the row of an assessment anew from its history, whose first entry also proves which instrument
 * it was begun with. Only a whole history gives back answers too.
 */
export async function rebuildAssessment(
  tx: WriteTx,
  lost: LostAssessment,
  sources: Sources,
): Promise<Rebuilt> {
  const { id } = lost
  const rows = await listHistory(tx, lost.number)
  const last = rows.at(-1)
  const begun = findBeginning(lost, rows, sources.instruments)
  if (!begun || !last) return 'nothing'
  const { entries, instrument } = begun
  const isWhole = sources.isEndKnown && entries.length === rows.length
  const content = replay(entries)
  const rebuilt = {
    ...{ ...lost, content, isSample: sources.isSample },
    instrumentSha256: instrument.sha256,
    state: stateAfter(entries),
    // An entry that is not there: the chain must not look whole.
    headSeq: isWhole ? last.seq : last.seq + 1,
    createdAt: entries[0]?.madeAt ?? '',
  }
  await insertNumberedAssessment(tx, rebuilt, summariseAssessment(instrument, content))
  if (isWhole) putBackAnswers(tx, { id, entries, standing: {} })
  return isWhole ? 'whole' : 'doubtful'
}

/** The entries that follow from the first one, and the instrument it proves. */
function findBeginning(
  { id, firmId }: LostAssessment,
  rows: readonly HistoryRow[],
  instruments: readonly StoredInstrument[],
) {
  for (const instrument of instruments) {
    const origin = { assessmentId: id, firmId, instrumentSha256: instrument.sha256 }
    const entries = soundEntries(origin, rows, { seq: 0, hash: '' })
    if (entries.length > 0) return { entries, instrument }
  }
  return undefined
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
