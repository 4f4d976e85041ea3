import { hanoiDate } from '#core/reports/hanoi-time.ts'

import type { PersonPaperText } from './person-paper-text-vi.ts'

export type PaperLine = readonly [label: string, words: readonly string[]]

/**
 * The fields of a record as labelled lines, in its own order; what is empty or not known is left out.
 * `nameOf` says what a code of a ward, a sector or a firm stands for.
 */
export function detailsInWords(
  details: object,
  text: Pick<PersonPaperText, 'details' | 'values'>,
  nameOf: (code: string) => string | undefined,
): PaperLine[] {
  const labels: Readonly<Record<string, string>> = text.details
  const values: Readonly<Record<string, string>> = text.values
  const plain = (value: unknown): string => {
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return hanoiDate(value)
    return values[value] ?? nameOf(value) ?? value
  }
  const wordsOf = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap((one: unknown) => inOneLine(one))
    if (typeof value === 'object' && value !== null) {
      return pairsOf(value).flatMap(([label, words]) =>
        words.length === 0 ? [] : [`${label}: ${words.join('; ')}`],
      )
    }
    return [plain(value)].filter((words) => words !== '')
  }
  const inOneLine = (value: unknown): string[] => {
    const line = wordsOf(value).join('; ')
    return line === '' ? [] : [line]
  }
  const pairsOf = (record: object): PaperLine[] =>
    Object.entries(record).map(([name, value]) => [labels[name] ?? name, wordsOf(value)])
  return pairsOf(details).filter(([, words]) => words.length > 0)
}
