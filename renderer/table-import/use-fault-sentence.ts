import { useText } from '../text/text-context.tsx'

export type ShownFault = {
  readonly cell: string
  readonly about: string
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly found: string
  readonly suggestion: string | null
}

/** A sentence for each code, and one for those without; one that is made of what was meant asks nothing. */
export type FaultSentences = Readonly<Record<string, string | ((suggestion: string) => string)>> & {
  readonly other: string
}

/** The sentence of a fault, with what may have been meant. */
export function useFaultSentence(sentences: FaultSentences): (fault: ShownFault) => string {
  const { tableImports } = useText()
  return ({ code, found, suggestion }) => {
    const sentence = sentences[code] ?? sentences.other
    if (typeof sentence === 'function') return sentence(suggestion ?? found)
    return suggestion === null || suggestion === found
      ? sentence
      : `${sentence} ${tableImports.faultSuggestion(suggestion)}`
  }
}
