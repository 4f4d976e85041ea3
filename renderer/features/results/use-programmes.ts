import { useMemo } from 'react'

import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'
import { programmesOfAssessment } from '#shared/domain/assessments/programmes-of-assessment.ts'
import { explainSizeClass } from '#shared/domain/firms/size-class.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'

import { useReferenceLists } from '../../client/use-reference-lists.ts'
import type { ResultParts } from './use-result.ts'

/** The programmes matched to what the firm is weak in and to the picked steps; the nearest first. */
export function useProgrammes(
  { assessment, instrument, firm }: ResultParts,
  evaluation: Evaluation,
): readonly ProgrammeMatch[] {
  const { data: lists } = useReferenceLists()
  return useMemo(() => {
    if (lists === undefined) return []
    const { sizeClass } = explainSizeClass(firm)
    return programmesOfAssessment(lists.programmes, { firm, sizeClass }, assessment.content, {
      instrument,
      evaluation,
    })
  }, [lists, firm, assessment.content, instrument, evaluation])
}
