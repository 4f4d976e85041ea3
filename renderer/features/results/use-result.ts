import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { Assessment, AssessmentId, Edit } from '#shared/domain/assessments/assessment.ts'
import { toWantedEdit } from '#shared/domain/assessments/to-wanted-edit.ts'
import { getInstrument } from '#shared/domain/instruments/get-instrument.ts'

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
      const instrument = getInstrument(valueOrThrow(instruments), assessment)
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

/**
 * Sets fields of the assessment as one step of undo; durable when it settles. The screen shows the
 * change at once, so that what is typed next builds on it and not on what was stored before.
 */
export function useChangeResult(assessmentId: AssessmentId) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const mutationKey = ['change-result', assessmentId]
  const show = (change: (parts: ResultParts) => ResultParts) =>
    queryClient.setQueryData<ResultParts>(keyOf(assessmentId), (parts) => parts && change(parts))
  return useMutation({
    mutationKey,
    // One after another, in the order they were made.
    scope: { id: `result-${assessmentId}` },
    mutationFn: async (edits: Edit[]) =>
      valueOrThrow(await app.assessments.change({ assessmentId, edits: edits.map(toWantedEdit) })),
    onMutate: async (edits) => {
      await queryClient.cancelQueries({ queryKey: keyOf(assessmentId) })
      show((parts) => withEdits(parts, edits))
    },
    onSuccess: (assessment) => {
      // What later changes still wait to store stays on the screen.
      if (queryClient.isMutating({ mutationKey }) <= 1)
        show((parts) => withStored(parts, assessment))
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keyOf(assessmentId) }),
  })
}

function withEdits(parts: ResultParts, edits: readonly Edit[]): ResultParts {
  const content = applyEdits(parts.assessment.content, edits)
  return { ...parts, assessment: { ...parts.assessment, content } }
}

function withStored(parts: ResultParts, assessment: Assessment): ResultParts {
  const signOffs = parts.signOffs.map((signOff) => ({
    ...signOff,
    covers: signOff.contentSha256 === assessment.contentSha256,
  }))
  return { ...parts, assessment, signOffs }
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
