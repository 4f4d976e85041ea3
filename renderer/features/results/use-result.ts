import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { AssessmentId, Edit } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const keyOf = (assessmentId: AssessmentId) => ['assessments', 'result', assessmentId] as const

/** An assessment with what its result is read against: instrument, firm, sign-offs. */
export function useResult(assessmentId: AssessmentId) {
  const app = useAppClient()
  return useQuery({
    queryKey: keyOf(assessmentId),
    queryFn: async () => {
      const assessment = valueOrThrow(await app.assessments.get({ assessmentId }))
      const [instruments, firm, signOffs] = await Promise.all([
        app.instruments.list(),
        app.firms.get({ firmId: assessment.firmId }),
        app.signOffs.list({ assessmentId }),
      ])
      const instrument = valueOrThrow(instruments).find(
        ({ id, version }) =>
          id === assessment.instrumentId && version === assessment.instrumentVersion,
      )
      if (instrument === undefined) throw new Error(`No instrument ${assessment.instrumentId}`)
      return {
        assessment,
        instrument,
        firm: valueOrThrow(firm),
        signOffs: valueOrThrow(signOffs),
      }
    },
  })
}

export type ResultParts = NonNullable<ReturnType<typeof useResult>['data']>

/** Sets fields of the assessment as one step of undo; durable when it settles. */
export function useChangeResult(assessmentId: AssessmentId) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    // One after another, in the order they were made.
    scope: { id: `result-${assessmentId}` },
    mutationFn: async (edits: Edit[]) =>
      valueOrThrow(await app.assessments.change({ assessmentId, edits })),
    onSuccess: (assessment) => {
      queryClient.setQueryData<ResultParts>(
        keyOf(assessmentId),
        (before) => before && { ...before, assessment },
      )
    },
  })
}

export function useSign() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Parameters<typeof app.signOffs.sign>[0]) => app.signOffs.sign(input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['assessments'] }),
  })
}

export function useHistory(assessmentId: AssessmentId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['assessments', 'history', assessmentId],
    queryFn: async () => valueOrThrow(await app.assessments.history({ assessmentId })),
  })
}
