import { foldText } from '#shared/kit/fold-text.ts'
import type { Language } from '#shared/kit/words.ts'

import type { InstrumentInput } from './instrument-definition.ts'

/**
 * The period of an input where its label does not name one already, so that no question reads
 * “trong 3 năm gần nhất, ba năm gần nhất”; null otherwise.
 */
export function periodBeyondLabel(
  { label, period }: Pick<InstrumentInput, 'label' | 'period'>,
  language: Language,
): string | null {
  if (period === null) return null
  return namesPeriod(foldText(label[language])) ? null : period[language]
}

function namesPeriod(folded: string): boolean {
  return /\b(3|03|ba) nam\b|nam vua qua|\b(3|three)[ -]years?\b|last year/.test(folded)
}
