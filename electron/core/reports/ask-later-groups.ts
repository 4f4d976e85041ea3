import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import type { ReportFacts, Voice } from './report-facts.ts'

export type AskLaterGroup = {
  /** Empty when nobody was named. */
  readonly whom: string
  readonly inputs: readonly InstrumentInput[]
}

/** The inputs marked “ask later”, by the person who will know, named people first. */
export function askLaterGroups({ assessment, instrument }: ReportFacts): readonly AskLaterGroup[] {
  const byWhom = new Map<string, InstrumentInput[]>()
  for (const input of instrument.inputs) {
    const answer = assessment.content.answers[input.key]
    if (answer?.status !== 'ask_later') continue
    const whom = answer.askWhom?.trim() ?? ''
    byWhom.set(whom, [...(byWhom.get(whom) ?? []), input])
  }
  return [...byWhom]
    .map(([whom, inputs]) => ({ whom, inputs }))
    .toSorted((a, b) => Number(a.whom === '') - Number(b.whom === ''))
}

/** The criteria that wait for the figure, with the points they stand at. */
export function whyNeeded(facts: ReportFacts, voice: Voice, inputKey: string): string {
  const { text, numbers, say } = voice
  return facts.explanations
    .filter(({ parts }) => parts.some(({ inputs }) => inputs.some(({ key }) => key === inputKey)))
    .map(({ criterion, name }) => {
      const number = facts.instrument.criteria.find(({ code }) => code === criterion)?.number
      return text.askLater.criterion(numbers.whole(number ?? 0), say(name))
    })
    .join('; ')
}
