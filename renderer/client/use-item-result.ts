import type { ReviewItem } from '#shared/domain/review/review-item.ts'

import { useInstruments } from './use-instruments.ts'
import { useFormat, useLanguage, useText } from '../text/text-context.tsx'

type Scored = Pick<
  ReviewItem,
  'instrumentSha256' | 'totalMin' | 'totalMax' | 'classLowest' | 'classHighest'
>

/** Total and class in words; ranges while open answers leave more than one. */
export function useItemResult(item: Scored): {
  readonly points: string
  readonly level: string
} {
  const { line } = useText().today
  const format = useFormat()
  const language = useLanguage()
  const { data: instruments = [] } = useInstruments()
  const levels = instruments.find(({ sha256 }) => sha256 === item.instrumentSha256)?.classes ?? []
  const nameOf = (code: string) =>
    levels.find((level) => level.code === code)?.name[language] ?? code
  const { classLowest, classHighest } = item
  return {
    points: line.points(format.integer(item.totalMin), format.integer(item.totalMax)),
    level:
      classLowest === classHighest
        ? nameOf(classLowest)
        : line.classes(nameOf(classLowest), nameOf(classHighest)),
  }
}
