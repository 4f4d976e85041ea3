import type { AskLaterGroup } from '#shared/domain/assessments/ask-later-groups.ts'
import { periodBeyondLabel } from '#shared/domain/instruments/period-beyond-label.ts'
import type { Language } from '#shared/kit/words.ts'

/** The list as plain text, to be sent in a message. */
export function askLaterText(
  groups: readonly AskLaterGroup[],
  options: {
    readonly title: string
    readonly nobody: string
    readonly language: Language
  },
): string {
  const lines = groups.flatMap(({ whom, questions }) => [
    '',
    `${whom === '' ? options.nobody : whom}:`,
    ...questions.map(({ input, note }, index) => {
      const unit = input.unit === null ? '' : ` (${input.unit[options.language]})`
      const named = periodBeyondLabel(input, options.language)
      const period = named === null ? '' : ` – ${named}`
      const remark = note.trim() === '' ? '' : `\n   ${note.trim()}`
      return `${index + 1}. ${input.label[options.language]}${unit}${period}:${remark}`
    }),
  ])
  return [options.title, ...lines].join('\n')
}
