import type { ReportFacts, Voice } from './report-facts.ts'

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
