import type { Language } from '#shared/kit/words.ts'

import { mentorPaperTextEn } from './mentor-paper-text-en.ts'
import { mentorPaperTextVi, type MentorPaperText } from './mentor-paper-text-vi.ts'

export function paperText(language: Language): MentorPaperText {
  return language === 'vi' ? mentorPaperTextVi : mentorPaperTextEn
}
