import { useEffect, useState } from 'react'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { PathToClass } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { pathToNextClass } from './live-advice.ts'

const restMs = 400

/** The cheapest way to the next class, searched once the typing rests; null until then. */
export function usePathToNext(
  instrument: InstrumentDefinition,
  content: AssessmentContent,
): PathToClass | null {
  const [path, setPath] = useState<PathToClass | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setPath(pathToNextClass(instrument, content)), restMs)
    return () => clearTimeout(timer)
  }, [instrument, content])
  return path
}
