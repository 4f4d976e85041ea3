import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type {
  Criterion,
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import type { Language, Words } from '#shared/kit/words.ts'

export type EditorOrder = 'data-sheet' | 'criteria'

/** One heading of the form with the questions under it. */
export type OutlineSection = {
  readonly id: string
  readonly name: Words
  /** Criteria under a group heading; empty in the order of the data sheet. */
  readonly criteria: readonly OutlineCriterion[]
  readonly inputs: readonly InstrumentInput[]
}

export type OutlineCriterion = {
  readonly criterion: Criterion
  readonly inputs: readonly InstrumentInput[]
}

/** Input keys by criterion code, in the order the criterion names them. */
export type InputsByCriterion = Readonly<Record<string, readonly string[]>>

/** The sections of the data sheet: each input once. */
export function outlineByDataSheet(instrument: InstrumentDefinition): readonly OutlineSection[] {
  return instrument.sections.map(({ id, name }) => ({
    id,
    name,
    criteria: [],
    inputs: instrument.inputs.filter((input) => input.section === id),
  }))
}

/** Groups with their criteria; an input stands under every criterion that uses it. */
export function outlineByCriterion(
  instrument: InstrumentDefinition,
  inputsOf: InputsByCriterion,
): readonly OutlineSection[] {
  const byKey = new Map(instrument.inputs.map((input) => [input.key, input]))
  return instrument.groups.map(({ code, name }) => {
    const criteria = instrument.criteria
      .filter((criterion) => criterion.group === code)
      .map((criterion) => ({
        criterion,
        inputs: (inputsOf[criterion.code] ?? []).flatMap((key) => byKey.get(key) ?? []),
      }))
    return { id: code, name, criteria, inputs: unique(criteria.flatMap(({ inputs }) => inputs)) }
  })
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}

/** The criteria that use each input, by input key. */
export function criteriaByInput(
  instrument: InstrumentDefinition,
  inputsOf: InputsByCriterion,
): Readonly<Record<string, readonly Criterion[]>> {
  const uses: Record<string, Criterion[]> = {}
  for (const criterion of instrument.criteria) {
    for (const key of inputsOf[criterion.code] ?? []) (uses[key] ??= []).push(criterion)
  }
  return uses
}

export type Progress = {
  readonly touched: number
  /** The touched ones that have their answer. */
  readonly answered: number
  readonly total: number
}

/** A question counts once it has an answer or a status that says why it has none. */
export function progressOf(
  inputs: readonly InstrumentInput[],
  answers: AssessmentContent['answers'],
): Progress {
  return {
    touched: inputs.filter(({ key }) => answers[key] !== undefined).length,
    answered: inputs.filter(({ key }) => answers[key]?.status === 'answered').length,
    total: inputs.length,
  }
}

/** The first untouched question after `key`, going round once; null when there is none. */
export function nextUnanswered(
  inputs: readonly InstrumentInput[],
  answers: AssessmentContent['answers'],
  key: string | null,
): string | null {
  const at = inputs.findIndex((input) => input.key === key)
  const round = [...inputs.slice(at + 1), ...inputs.slice(0, at + 1)]
  return round.find((input) => answers[input.key] === undefined)?.key ?? null
}

/**
 * Questions whose words, symbol or criterion hold every word typed; diacritics are optional. Those
 * that hold them in their own words come first.
 */
export function findQuestions(
  instrument: InstrumentDefinition,
  uses: Readonly<Record<string, readonly Criterion[]>>,
  text: string,
  language: Language,
): readonly InstrumentInput[] {
  const words = foldText(text).split(' ').filter(Boolean)
  const holds = (held: readonly string[]) => {
    const folded = foldText(held.join(' '))
    return words.every((word) => folded.includes(word))
  }
  const ownWords = ({ label, symbol }: InstrumentInput) => [label[language], symbol ?? '']
  const found = instrument.inputs.filter((input) => {
    const criteria = (uses[input.key] ?? []).map(({ code, name }) => `${code} ${name[language]}`)
    return holds([...ownWords(input), ...criteria])
  })
  const isOwn = (input: InstrumentInput) => Number(holds(ownWords(input)))
  return found.toSorted((a, b) => isOwn(b) - isOwn(a))
}
