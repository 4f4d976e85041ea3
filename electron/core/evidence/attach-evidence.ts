import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { commitChange, noEdits } from '#core/assessments/commit-change.ts'
import type {
  AssessmentClosed,
  AssessmentNotFound,
  EvidenceRefused,
} from '#shared/contract/assessments-contract.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import {
  evidenceIdSchema,
  maxEvidenceFiles,
  maxEvidenceTotalBytes,
  type Evidence,
} from '#shared/domain/assessments/evidence.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { acceptFile } from './accept-file.ts'
import type { EvidenceFiles } from './evidence-files.ts'
import { insertEvidence } from './evidence-repository.ts'

export type NewEvidence = {
  readonly assessmentId: AssessmentId
  readonly inputKey: string | null
  readonly fileName: string
  readonly caption: string
  readonly bytes: Uint8Array
}

/** The file is durable before its row is: a row never points at nothing. */
export async function attachEvidence(
  work: AssessmentWork,
  files: EvidenceFiles,
  wanted: NewEvidence,
): Promise<Result<Evidence, AssessmentNotFound | AssessmentClosed | EvidenceRefused>> {
  const { workspace, memory, surroundings } = work
  const accepted = await acceptFile(wanted.fileName, wanted.bytes)
  if (!accepted.ok) return accepted

  const result = await workspace.db.transaction().execute(async (tx) => {
    const stored = await memory.find(tx, wanted.assessmentId)
    if (!stored) return failed({ code: 'assessment/not-found' as const })
    if (!isEditable(stored.state)) {
      return failed({ code: 'assessment/closed' as const, state: stored.state })
    }
    const { bytes, mimeType, fileName } = accepted.value
    const because = hasNoRoom(stored.evidence, bytes.length)
    if (because) return failed({ code: 'evidence/refused' as const, because })
    const evidence: Evidence = {
      id: evidenceIdSchema.parse(surroundings.newId()),
      inputKey: wanted.inputKey,
      fileName,
      mimeType,
      byteCount: bytes.length,
      sha256: files.put(bytes),
      caption: wanted.caption,
      addedAt: surroundings.now().toISOString(),
    }
    await insertEvidence(tx, stored.id, evidence)
    const note = `+ ${fileName} (SHA-256 ${evidence.sha256})`
    const standing = [...stored.evidence, evidence]
    const change = { kind: 'evidence', ...noEdits, evidence: standing, note } as const
    return succeeded({ evidence, stored: await commitChange(work, tx, stored, change) })
  })
  if (!result.ok) return result
  memory.remember(result.value.stored)
  return succeeded(result.value.evidence)
}

function hasNoRoom(
  standing: readonly Evidence[],
  byteCount: number,
): EvidenceRefused['because'] | null {
  if (standing.length >= maxEvidenceFiles) return 'too-many'
  const together = standing.reduce((sum, file) => sum + file.byteCount, byteCount)
  return together > maxEvidenceTotalBytes ? 'too-much-together' : null
}
