import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { ArrivedAssessment } from '#shared/contract/review-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { ReviewRemark } from '#shared/domain/review/review-decision.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { reviewKey } from './use-review-queue.ts'

/** What arrived, with the instrument it was scored with; null when this laptop does not have that. */
export function useArrivedAssessment(recordId: AssessmentId) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...reviewKey, 'arrived', recordId],
    queryFn: async () => {
      const arrived = valueOrThrow(await app.review.get({ recordId }))
      const instruments = valueOrThrow(await app.instruments.list())
      const instrument = instruments.find(({ sha256 }) => sha256 === arrived.instrument.sha256)
      return { arrived, instrument: instrument ?? null }
    },
    // Remarks of an earlier visit are read anew.
    staleTime: 0,
    gcTime: 0,
  })
}

type Decided = {
  readonly decision: 'approve' | 'return' | 'withdraw'
  readonly remarks: readonly ReviewRemark[]
}

export function useDecide({ item }: ArrivedAssessment) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ decision, remarks }: Decided) =>
      valueOrThrow(
        await app.review.decide({
          ...{ recordId: item.recordId, revId: item.revId, decision },
          remarks: [...remarks],
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reviewKey }),
  })
}

export function useReturnFile(recordId: AssessmentId) {
  const app = useAppClient()
  return useMutation({
    mutationFn: async () =>
      saveMadeFile(valueOrThrow(await app.review.makeReturnFile({ recordId }))),
  })
}

export function useApprovalFile(recordId: AssessmentId) {
  const app = useAppClient()
  return useMutation({
    mutationFn: async () =>
      saveMadeFile(valueOrThrow(await app.review.makeApprovalFile({ recordId }))),
  })
}

export function useOpenEvidence(recordId: AssessmentId) {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (sha256: string) =>
      saveMadeFile(valueOrThrow(await app.review.openEvidence({ recordId, sha256 }))),
  })
}
