import { useReferenceIndex, sentenceCase } from '../../reference/use-reference-index.ts'
import { useLanguage } from '../../text/text-context.tsx'

/** The name of a key sector or of a code of VSIC 2025. */
export function useSectorName(): (sector: string) => string {
  const index = useReferenceIndex()
  const language = useLanguage()
  return (sector) => {
    const keySector = index.keySectors.find(({ id }) => id === sector)
    if (keySector) return keySector.name[language]
    const row = index.vsic['2025'].byCode.get(sector)
    return row ? `${sector} ${sentenceCase(row.name)}` : sector
  }
}
