import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { commitChange, noEdits } from '#core/assessments/commit-change.ts'
import type { AssessmentClosed, EvidenceNotFound } from '#shared/contract/assessments-contract.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'
import type { EvidenceId } from '#shared/domain/assessments/evidence.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findStoredEvidence, markEvidenceRemoved } from './evidence-repository.ts'

/** Takes it out of the assessment; the file itself stays for the history and the backups. */
export async function removeEvidence(
  work: AssessmentWork,
  evidenceId: EvidenceId,
): Promise<Result<undefined, EvidenceNotFound | AssessmentClosed>> {
  const { workspace, memory, surroundings } = work
  const result = await workspace.db.transaction().execute(async (tx) => {
    const found = await findStoredEvidence(tx, evidenceId)
    const stored = found && (await memory.find(tx, found.assessmentId))
    if (!stored) return failed({ code: 'evidence/not-found' as const })
    if (!isEditable(stored.state)) {
      return failed({ code: 'assessment/closed' as const, state: stored.state })
    }
    await markEvidenceRemoved(tx, evidenceId, surroundings.now().toISOString())
    const note = `− ${found.evidence.fileName} (SHA-256 ${found.evidence.sha256})`
    const standing = stored.evidence.filter(({ id }) => id !== evidenceId)
    const change = { kind: 'evidence', ...noEdits, evidence: standing, note } as const
    return succeeded(await commitChange(work, tx, stored, change))
  })
  if (!result.ok) return result
  memory.remember(result.value)
  return succeeded(undefined)
}
