import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { attachFiles } from './attach-files.ts'

export type EvidenceActions = {
  readonly list: readonly Evidence[]
  /** Answers why files were not taken; empty when all were. */
  readonly attach: (inputKey: string, files: readonly File[]) => Promise<readonly string[]>
  readonly open: (evidence: Evidence) => void
  readonly remove: (evidence: Evidence) => void
}

const noFiles: readonly Evidence[] = []

export function useEvidence(assessmentId: AssessmentId): EvidenceActions {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const queryKey = ['evidence', assessmentId]
  const refresh = () => queryClient.invalidateQueries({ queryKey })
  const { data } = useQuery({
    queryKey,
    queryFn: async () => valueOrThrow(await app.evidence.list({ assessmentId })),
  })
  const open = useMutation({
    mutationFn: async (evidence: Evidence) =>
      valueOrThrow(await app.evidence.open({ evidenceId: evidence.id })),
    onSuccess: saveMadeFile,
  })
  const remove = useMutation({
    mutationFn: async (evidence: Evidence) =>
      valueOrThrow(await app.evidence.remove({ evidenceId: evidence.id })),
    onSettled: refresh,
  })
  return {
    list: data ?? noFiles,
    attach: async (inputKey, files) => {
      const reasons = await attachFiles(app.evidence, { assessmentId, inputKey }, files)
      await refresh()
      return reasons
    },
    open: (evidence) => open.mutate(evidence),
    remove: (evidence) => remove.mutate(evidence),
  }
}
