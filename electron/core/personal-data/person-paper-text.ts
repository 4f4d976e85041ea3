import type { Language } from '#shared/kit/words.ts'

import { personPaperTextEn } from './person-paper-text-en.ts'
import { personPaperTextVi, type PersonPaperText } from './person-paper-text-vi.ts'

export type Say = { readonly text: PersonPaperText; readonly language: Language }

export function sayPersonPaper(language: Language): Say {
  return { language, text: language === 'vi' ? personPaperTextVi : personPaperTextEn }
}
