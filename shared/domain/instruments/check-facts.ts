import type { InstrumentDefinition, InstrumentInput } from './instrument-definition.ts'

export type FactFault =
  | 'unknown-key'
  | 'wrong-type'
  | 'unknown-option'
  | 'not-finite'
  | 'negative'
  | 'too-large'
  | 'not-whole'
  | 'too-many-points'

/** One thing wrong with the facts, by input key, `norm.KEY` or criterion code. */
export type FaultyFact = { readonly key: string; readonly because: FactFault }

/** Facts as they come from outside, each value yet to be believed. */
export type UncheckedFacts = {
  readonly values: Readonly<Record<string, unknown>>
  readonly norms: Readonly<Record<string, unknown>>
  readonly fixed: Readonly<Record<string, { readonly points: unknown }>>
}

/** Every fault in the facts, in the order they stand; an empty list means `evaluate` may have them. */
export function checkFacts(definition: InstrumentDefinition, facts: UncheckedFacts): FaultyFact[] {
  const faulty: FaultyFact[] = []
  const note = (key: string, because: FactFault | null) => {
    if (because !== null) faulty.push({ key, because })
  }
  for (const key of Object.keys(facts.values)) {
    note(key, checkInput(definition, key, facts.values[key]))
  }
  for (const [key, value] of Object.entries(facts.norms)) {
    note(`norm.${key}`, checkNorm(definition, key, value))
  }
  for (const [key, { points }] of Object.entries(facts.fixed)) {
    note(key, checkFixedPoints(definition, key, points))
  }
  return faulty
}

/** What is wrong with one answer; null when nothing is. Money and people are whole, nothing is negative. */
export function checkInput(
  definition: InstrumentDefinition,
  key: string,
  value: unknown,
): FactFault | null {
  const input = inputsOf(definition).get(key)
  return input ? checkValue(input, value) : 'unknown-key'
}

const inputsByKey = new WeakMap<InstrumentDefinition, ReadonlyMap<string, InstrumentInput>>()

/** Found once for a definition: every answer of every assessment asks. */
function inputsOf(definition: InstrumentDefinition): ReadonlyMap<string, InstrumentInput> {
  const known = inputsByKey.get(definition)
  if (known) return known
  const found = new Map(definition.inputs.map((input) => [input.key, input]))
  inputsByKey.set(definition, found)
  return found
}

/** What is wrong with one industry norm; null when nothing is. Zero is allowed. */
export function checkNorm(
  definition: InstrumentDefinition,
  key: string,
  value: unknown,
): FactFault | null {
  return definition.norms.some((norm) => norm.key === key) ? checkAmount(value) : 'unknown-key'
}

/** What is wrong with points given by hand; null when nothing is. */
export function checkFixedPoints(
  { criteria }: InstrumentDefinition,
  code: string,
  points: unknown,
): FactFault | null {
  const criterion = criteria.find((candidate) => candidate.code === code)
  if (!criterion) return 'unknown-key'
  return checkWhole(points) ?? (Number(points) > criterion.maxPoints ? 'too-many-points' : null)
}

function checkValue(input: InstrumentInput, value: unknown): FactFault | null {
  switch (input.type) {
    case 'money':
    case 'people':
      return checkWhole(value)
    case 'percent':
    case 'quantity':
      return checkAmount(value)
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'wrong-type'
    case 'choice':
      if (typeof value !== 'string') return 'wrong-type'
      return input.options.some(({ code }) => code === value) ? null : 'unknown-option'
  }
}

function checkWhole(value: unknown): FactFault | null {
  return checkAmount(value) ?? (Number.isInteger(value) ? null : 'not-whole')
}

function checkAmount(value: unknown): FactFault | null {
  if (typeof value !== 'number') return 'wrong-type'
  if (!Number.isFinite(value)) return 'not-finite'
  if (value < 0) return 'negative'
  return value > Number.MAX_SAFE_INTEGER ? 'too-large' : null
}
