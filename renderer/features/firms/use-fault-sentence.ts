import type { CellFault } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'

/** The sentence of a fault, with what may have been meant. */
export function useFaultSentence(): (fault: CellFault) => string {
  const { firmImports, importFaults } = useText()
  const sentences: Readonly<Record<string, string | undefined>> = importFaults
  return ({ code, found, suggestion }) => {
    const sentence = sentences[code] ?? importFaults.other
    return suggestion === null || suggestion === found
      ? sentence
      : `${sentence} ${firmImports.faultSuggestion(suggestion)}`
  }
}
