import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type {
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'
import { periodBeyondLabel } from '#shared/domain/instruments/period-beyond-label.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import type { Language } from '#shared/kit/words.ts'

export type AskLaterGroup = {
  /** Empty when nobody was named. */
  readonly whom: string
  readonly questions: readonly { readonly input: InstrumentInput; readonly note: string }[]
}

/** Questions to be asked later, by the person who will know; nobody named comes last. */
export function askLaterGroups(
  instrument: InstrumentDefinition,
  answers: AssessmentContent['answers'],
): readonly AskLaterGroup[] {
  const groups = new Map<string, { whom: string; questions: AskLaterGroup['questions'] }>()
  for (const input of instrument.inputs) {
    const answer = answers[input.key]
    if (answer?.status !== 'ask_later') continue
    const whom = answer.askWhom?.trim() ?? ''
    const group = groups.get(foldText(whom)) ?? { whom, questions: [] }
    const questions = [...group.questions, { input, note: answer.note }]
    groups.set(foldText(whom), { ...group, questions })
  }
  return [...groups.values()].sort((a, b) => Number(a.whom === '') - Number(b.whom === ''))
}

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
