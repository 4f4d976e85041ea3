import {
  checkFixedPoints,
  checkInput,
  checkNorm,
  type FactFault,
} from '#shared/domain/instruments/check-facts.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

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
    const fault = faultOf(definition, edit)
    if (fault) return { key: 'key' in edit ? edit.key : edit.field, because: toReason(fault) }
  }
  return null
}

function faultOf(definition: InstrumentDefinition, edit: Edit): FactFault | null {
  switch (edit.field) {
    case 'answer':
      return faultOfAnswer(definition, edit)
    case 'fixed-criterion':
      return checkFixedPoints(definition, edit.key, pointsOf(edit))
    case 'effort':
      return faultOfCriterion(definition, edit.key)
    case 'action':
      return faultOfAction(definition, edit)
    case 'norms':
      return faultOfNorms(definition, edit.value?.values ?? {})
    case 'reference-year':
    case 'visited-on':
      return null
  }
}

function pointsOf({ value }: Extract<Edit, { field: 'fixed-criterion' }>): number {
  return value?.points ?? 0
}

function faultOfAction(
  definition: InstrumentDefinition,
  { value }: Extract<Edit, { field: 'action' }>,
): FactFault | null {
  return value && faultOfCriterion(definition, value.criterion)
}

function faultOfAnswer(
  definition: InstrumentDefinition,
  { key, value }: Extract<Edit, { field: 'answer' }>,
): FactFault | null {
  if (value && value.value !== null) return checkInput(definition, key, value.value)
  return definition.inputs.some((input) => input.key === key) ? null : 'unknown-key'
}

function faultOfCriterion({ criteria }: InstrumentDefinition, wanted: string): FactFault | null {
  return criteria.some(({ code }) => code === wanted) ? null : 'unknown-key'
}

function faultOfNorms(
  definition: InstrumentDefinition,
  values: Readonly<Record<string, number>>,
): FactFault | null {
  for (const [key, value] of Object.entries(values)) {
    const fault = checkNorm(definition, key, value)
    if (fault) return fault
  }
  return null
}

/** The edit schema has kept out what is negative, too large or not finite. */
function toReason(fault: FactFault): EditFault['because'] {
  return fault === 'negative' || fault === 'too-large' || fault === 'not-finite'
    ? 'wrong-type'
    : fault
}
