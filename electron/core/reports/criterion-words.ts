import type {
  ExplainedFigure,
  ExplainedPart,
  Explanation,
} from '#shared/domain/instruments/explanation.ts'

import type { ReportFacts, Voice } from './report-facts.ts'

/** The letters a criterion carries in tables; the legend says what each means. */
export function criterionMarks(
  facts: ReportFacts,
  { text }: Voice,
  explanation: Explanation,
): string {
  const { result } = explanation
  return [
    result.inferred && result.fixed === null ? text.inferredMark : '',
    usesSampleNorm(facts, explanation) && result.fixed === null ? text.sampleNormMark : '',
    result.fixed ? text.fixedMark : '',
  ].join('')
}

/** True when a norm of a sample set stands behind the points. */
export function usesSampleNorm(facts: ReportFacts, explanation: Explanation): boolean {
  if (facts.assessment.content.norms?.isSample !== true) return false
  return explanation.parts.some((part) =>
    part.inputs.some(({ key, value }) => key.startsWith('norm.') && value !== null),
  )
}

/** Names of the inputs and norms still missing. */
export function missingWords(
  { instrument }: ReportFacts,
  { text, say }: Voice,
  missing: readonly string[],
): string {
  const words = missing.map((key) => {
    const norm = instrument.norms.find((one) => `norm.${one.key}` === key)
    if (norm) return text.norm(norm.symbol)
    const input = instrument.inputs.find((one) => one.key === key)
    return input ? (input.symbol ?? say(input.label)) : key
  })
  return [...new Set(words)].join(', ')
}

/** The figure of each part that has one to show: `Kkh`, not the ratio the bands look at. */
export function shownFigures(
  { instrument }: ReportFacts,
  { criterion, parts }: Explanation,
): readonly ExplainedFigure[] {
  const definitions = instrument.criteria.find(({ code }) => code === criterion)?.parts ?? []
  return parts.flatMap((part) => {
    const definition = definitions.find(({ id }) => id === part.id)
    const shown = definition?.figures.find(({ key }) => key === definition.shownFigure)
    return part.figures.filter(({ symbol }) => symbol === shown?.symbol)
  })
}

/** The band taken in each part; a part that is still open says so. */
export function takenBands(voice: Voice, explanation: Explanation): readonly string[] {
  const parts = explanation.parts.map((part) => bandOf(voice, part))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? [only.words] : severalParts(voice, parts)
}

type PartBand = { readonly words: string; readonly label: string | null; readonly points: number }

function bandOf({ text, say }: Voice, part: ExplainedPart): PartBand {
  const label = part.label ? say(part.label) : null
  const taken = part.bands.find(({ state }) => state === 'taken')
  return taken
    ? { words: say(taken.label), label, points: taken.points }
    : { words: text.bandOpen, label, points: -1 }
}

/** Criteria that add up small parts would fill a page with “no”: only what gives points is named. */
function severalParts({ text }: Voice, parts: readonly PartBand[]): readonly string[] {
  const told = parts.filter(({ points }) => points !== 0)
  if (told.length === 0) return [text.none]
  return told.map(({ words, label, points }) =>
    points < 0 && label !== null ? `${label}: ${words}` : words,
  )
}
