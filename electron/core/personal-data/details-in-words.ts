import { hanoiDate } from '#core/reports/hanoi-time.ts'
import { voiceOf } from '#core/reports/voice-of.ts'

import type { DetailName } from './detail-names.ts'
import type { Say } from './person-paper-text.ts'

export type PaperLine = readonly [label: string, words: readonly string[]]

/** Fields that hold words of the program; every other is a person's own text. */
const worded: ReadonlySet<string> = new Set<DetailName>([
  'adviserType',
  'kind',
  'listening',
  'speaking',
  'reading',
  'writing',
])

/** Fields that hold the code of a ward, a sector or a firm. */
const coded: ReadonlySet<string> = new Set<DetailName>([
  'wardCode',
  'wards',
  'fieldsRegistered',
  'firmId',
])

/**
 * The fields of a record as labelled lines, in its own order; what is empty or not known is left out.
 * `nameOf` says what a code of a ward, a sector or a firm stands for.
 */
export function detailsInWords(
  details: object,
  { text, language }: Say,
  nameOf: (code: string) => string | undefined,
): PaperLine[] {
  const labels: Readonly<Record<string, string>> = text.details
  const values: Readonly<Record<string, string>> = text.values
  const { numbers } = voiceOf(language)
  const plain = (name: string, value: unknown): string => {
    if (typeof value === 'number') return numbers.decimal(value, 6)
    if (typeof value !== 'string') return ''
    if (worded.has(name)) return values[value] ?? value
    if (coded.has(name)) return nameOf(value) ?? value
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? hanoiDate(value) : value
  }
  const wordsOf = (name: string, value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap((one: unknown) => inOneLine(name, one))
    if (typeof value === 'object' && value !== null) {
      return pairsOf(value).flatMap(([label, words]) =>
        words.length === 0 ? [] : [`${label}: ${words.join('; ')}`],
      )
    }
    return [plain(name, value)].filter((words) => words !== '')
  }
  const inOneLine = (name: string, value: unknown): string[] => {
    const line = wordsOf(name, value).join('; ')
    return line === '' ? [] : [line]
  }
  const pairsOf = (record: object): PaperLine[] =>
    Object.entries(record).map(([name, value]) => [labels[name] ?? name, wordsOf(name, value)])
  return pairsOf(details).filter(([, words]) => words.length > 0)
}
