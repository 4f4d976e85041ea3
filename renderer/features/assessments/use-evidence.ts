import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { attachFiles } from './attach-files.ts'

/** How the last files given to one question fared. */
export type Attaching = {
  readonly isAdding: boolean
  /** Why files were not taken; empty when all were. */
  readonly reasons: readonly string[]
}

export type EvidenceActions = {
  readonly list: readonly Evidence[]
  /** By input key; absent where nothing was tried. */
  readonly attaching: Readonly<Record<string, Attaching>>
  /** Why a file could not be opened or removed; null when the last one could. */
  readonly failure: { readonly evidence: Evidence; readonly error: unknown } | null
  readonly attach: (inputKey: string, files: readonly File[]) => Promise<void>
  readonly open: (evidence: Evidence) => void
  readonly remove: (evidence: Evidence) => void
}

const noFiles: readonly Evidence[] = []

export function useEvidence(assessmentId: AssessmentId): EvidenceActions {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const queryKey = ['evidence', assessmentId]
  const refresh = () => queryClient.invalidateQueries({ queryKey })
  const [attaching, setAttaching] = useState<EvidenceActions['attaching']>({})
  const { data } = useQuery({
    queryKey,
    queryFn: async () => valueOrThrow(await app.evidence.list({ assessmentId })),
  })
  const use = useMutation({
    mutationFn: async ({ evidence, act }: { evidence: Evidence; act: 'open' | 'remove' }) => {
      const byId = { evidenceId: evidence.id }
      if (act === 'open') saveMadeFile(valueOrThrow(await app.evidence.open(byId)))
      else valueOrThrow(await app.evidence.remove(byId))
    },
    onSettled: refresh,
  })
  return {
    list: data ?? noFiles,
    attaching,
    failure: use.error === null ? null : { evidence: use.variables.evidence, error: use.error },
    attach: async (inputKey, files) => {
      const become = (now: Attaching) => setAttaching((before) => ({ ...before, [inputKey]: now }))
      become({ isAdding: true, reasons: [] })
      let reasons: readonly string[] = ['other']
      try {
        reasons = await attachFiles(app.evidence, { assessmentId, inputKey }, files)
        await refresh()
      } finally {
        become({ isAdding: false, reasons })
      }
    },
    open: (evidence) => use.mutate({ evidence, act: 'open' }),
    remove: (evidence) => use.mutate({ evidence, act: 'remove' }),
  }
}
