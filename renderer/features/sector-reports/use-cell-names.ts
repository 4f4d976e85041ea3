import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { BreakdownKey } from '#shared/domain/sector-reports/sector-report.ts'

import { useReferenceLists } from '../../client/use-reference-lists.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'

/** What the cells of a breakdown are called. */
export function useCellNames(): (by: BreakdownKey, code: string | null) => string {
  const { sectorReports: text, firms } = useText()
  const language = useLanguage()
  const { data: lists } = useReferenceLists()
  const vsicName = (code: string) => {
    const row = lists?.vsic2025.find((one) => one.code === code)
    return row ? `${code} – ${row.name}` : undefined
  }
  const finders: Readonly<Record<BreakdownKey, (code: string) => string | undefined>> = {
    division: vsicName,
    group: vsicName,
    keySector: (code) => lists?.keySectors.find(({ id }) => id === code)?.name[language],
    ward: (code) => lists?.wards.find((ward) => ward.code === code)?.name,
    size: (code) => new Map<string, string>(Object.entries(firms.size)).get(code),
  }
  return (by, code) => {
    if (code === null) return by === 'keySector' ? text.noKeySector : text.unknownCell
    return finders[by](code) ?? code
  }
}

/** A class, or the two it lies between. */
export function useLevelWords(instrument: InstrumentDefinition) {
  const { sectorReports: text } = useText()
  const language = useLanguage()
  const nameOf = (code: string) =>
    instrument.classes.find((level) => level.code === code)?.name[language] ?? code
  return (lowest: string, highest: string) =>
    lowest === highest ? nameOf(lowest) : text.levelFromTo(nameOf(lowest), nameOf(highest))
}
