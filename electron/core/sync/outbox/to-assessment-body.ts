import type { StoredAssessment } from '#core/assessments/stored-assessment.ts'
import { summariseAssessment } from '#core/assessments/summarise-assessment.ts'
import type { WriteTx } from '#core/database/schema.ts'
import { listSignOffs } from '#core/sign-offs/list-sign-offs.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { AssessmentBody } from '#shared/wire/batch-record.ts'

/** As many as a body may hold. */
const mostSignOffs = 20

/** An assessment as it is sent: what was signed, by whom, and what this laptop makes of it. */
export async function toAssessmentBody(
  { assessments: { shelf } }: SyncWork,
  tx: WriteTx,
  stored: StoredAssessment,
): Promise<AssessmentBody> {
  const instrument = await shelf.get(tx, stored.instrumentSha256)
  const signOffs = await listSignOffs(tx, stored)
  const { synchrony } = evaluate(instrument.compiled, toEvaluationFacts(stored.content))
  const { totalMin, totalMax, classLowest, classHighest } = summariseAssessment(
    instrument,
    stored.content,
  )
  return {
    firmId: stored.firmId,
    instrument: {
      id: stored.instrumentId,
      version: stored.instrumentVersion,
      sha256: stored.instrumentSha256,
    },
    content: stored.content,
    contentSha256: stored.contentSha256,
    evidence: [...stored.evidence],
    signOffs: signOffs.slice(0, mostSignOffs),
    result: {
      totalMin,
      totalMax,
      synchronyMin: synchrony.min,
      synchronyMax: synchrony.max,
      classLowest,
      classHighest,
    },
    history: { seq: stored.headSeq, hash: stored.headHash },
  }
}
