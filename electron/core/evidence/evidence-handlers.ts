import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { attachEvidence } from './attach-evidence.ts'
import { EvidenceDamagedError, type EvidenceFiles } from './evidence-files.ts'
import { findStoredEvidence } from './evidence-repository.ts'
import { removeEvidence } from './remove-evidence.ts'

export function evidenceHandlers(
  work: AssessmentWork,
  files: EvidenceFiles,
): AppHandlers['evidence'] {
  const { db } = work.workspace
  return {
    list: async ({ assessmentId }) => {
      const stored = await work.memory.find(db, assessmentId)
      return stored ? succeeded([...stored.evidence]) : failed({ code: 'assessment/not-found' })
    },
    attach: (wanted) => attachEvidence(work, files, wanted),
    open: async ({ evidenceId }) => {
      const found = await findStoredEvidence(db, evidenceId)
      if (!found) return failed({ code: 'evidence/not-found' })
      const { fileName, mimeType, sha256 } = found.evidence
      try {
        return succeeded({ fileName, mimeType, bytes: files.get(sha256) })
      } catch (error) {
        if (error instanceof EvidenceDamagedError) return failed({ code: 'evidence/damaged' })
        throw error
      }
    },
    remove: ({ evidenceId }) => removeEvidence(work, evidenceId),
  }
}
