import type {
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'

import type { Edit } from './assessment.ts'

export type EditFault = {
  readonly key: string
  readonly because:
    'unknown-key' | 'wrong-type' | 'not-whole' | 'unknown-option' | 'too-many-points'
}

/** The first edit that the instrument has no place for, or null. */
export function findEditFault(
  definition: InstrumentDefinition,
  edits: readonly Edit[],
): EditFault | null {
  for (const edit of edits) {
    const because = reasonAgainst(definition, edit)
    if (because) return { key: 'key' in edit ? edit.key : edit.field, because }
  }
  return null
}

type Reason = EditFault['because'] | null

function reasonAgainst(definition: InstrumentDefinition, edit: Edit): Reason {
  switch (edit.field) {
    case 'answer':
      return reasonAgainstAnswer(definition, edit)
    case 'fixed-criterion':
      return reasonAgainstPoints(definition, edit)
    case 'effort':
      return reasonAgainstCriterion(definition, edit.key)
    case 'action':
      return edit.value && reasonAgainstCriterion(definition, edit.value.criterion)
    case 'norms':
      return edit.value && reasonAgainstNorms(definition, Object.keys(edit.value.values))
    case 'reference-year':
    case 'visited-on':
      return null
  }
}

type EditOf<Field extends Edit['field']> = Extract<Edit, { field: Field }>

function reasonAgainstCriterion({ criteria }: InstrumentDefinition, wanted: string): Reason {
  return criteria.some(({ code }) => code === wanted) ? null : 'unknown-key'
}

function reasonAgainstPoints(
  { criteria }: InstrumentDefinition,
  { key, value }: EditOf<'fixed-criterion'>,
): Reason {
  const criterion = criteria.find(({ code }) => code === key)
  if (!criterion) return 'unknown-key'
  return value && value.points > criterion.maxPoints ? 'too-many-points' : null
}

function reasonAgainstNorms({ norms }: InstrumentDefinition, keys: readonly string[]): Reason {
  return keys.every((key) => norms.some((norm) => norm.key === key)) ? null : 'unknown-key'
}

function reasonAgainstAnswer(
  { inputs }: InstrumentDefinition,
  { key, value: answer }: EditOf<'answer'>,
): Reason {
  const input = inputs.find((candidate) => candidate.key === key)
  if (!input) return 'unknown-key'
  const value = answer?.value ?? null
  if (value === null) return null
  if (typeof value !== valueTypes[input.type]) return 'wrong-type'
  if (wholeTypes.has(input.type) && !Number.isSafeInteger(value)) return 'not-whole'
  const isOption = input.type !== 'choice' || input.options.some(({ code }) => code === value)
  return isOption ? null : 'unknown-option'
}

const valueTypes: Readonly<Record<InstrumentInput['type'], 'number' | 'boolean' | 'string'>> = {
  money: 'number',
  people: 'number',
  percent: 'number',
  quantity: 'number',
  'yes-no': 'boolean',
  choice: 'string',
}

const wholeTypes: ReadonlySet<InstrumentInput['type']> = new Set(['money', 'people'])
