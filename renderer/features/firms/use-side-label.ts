import { useFormat, useText } from '../../text/text-context.tsx'
import type { ComparedSide } from './use-comparison.ts'

/** Year and date of the visit: a firm may be assessed twice in a year. */
export function useSideLabel(): (side: ComparedSide) => string {
  const { firmPage } = useText()
  const format = useFormat()
  return ({ assessment }) => {
    const { referenceYear, visitedOn } = assessment.content
    return `${referenceYear} · ${visitedOn === null ? firmPage.noDate : format.date(visitedOn)}`
  }
}
