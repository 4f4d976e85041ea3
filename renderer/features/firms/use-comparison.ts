import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import {
  assessmentIdSchema,
  type Assessment,
  type AssessmentId,
} from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { compileInstrument } from '#shared/domain/instruments/compile-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useInstruments } from '../../client/use-instruments.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** One side of the comparison: the form, what it was scored with, and its result. */
export type ComparedSide = {
  readonly assessment: Assessment
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
}

/** Undefined while it is being read; the engine scores here what the form holds now. */
export function useComparedSide(assessmentId: AssessmentId | null) {
  const app = useAppClient()
  const { data: instruments } = useInstruments()
  const query = useQuery({
    queryKey: ['assessments', 'one', assessmentId],
    queryFn: async () =>
      valueOrThrow(
        await app.assessments.get({ assessmentId: assessmentIdSchema.parse(assessmentId) }),
      ),
    enabled: assessmentId !== null,
    staleTime: 0,
  })
  const assessment = query.data
  const side = useMemo((): ComparedSide | undefined => {
    const instrument = instruments?.find(
      ({ id, version }) =>
        id === assessment?.instrumentId && version === assessment.instrumentVersion,
    )
    if (!assessment || !instrument) return undefined
    const result = evaluate(compileInstrument(instrument), toEvaluationFacts(assessment.content))
    return { assessment, instrument, result }
  }, [assessment, instruments])
  return { side, error: query.error }
}
