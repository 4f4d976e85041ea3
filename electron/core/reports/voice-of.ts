import type { Language } from '#shared/kit/words.ts'

import type { Voice } from './report-facts.ts'
import { numbersOf } from './report-numbers.ts'
import { reportTextEn } from './report-text-en.ts'
import { reportTextVi } from './report-text-vi.ts'

export function voiceOf(language: Language): Voice {
  return {
    language,
    text: language === 'vi' ? reportTextVi : reportTextEn,
    numbers: numbersOf(language),
    say: (words) => words[language],
  }
}
