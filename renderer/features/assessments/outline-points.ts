import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { compiledOf } from '../../result/live-result.ts'
import type { InputsByCriterion } from './form-outline.ts'

const noFacts: EvaluationFacts = { values: {}, norms: {}, fixed: {} }

/** With nothing answered, everything a criterion looks at is missing from it. */
export function inputsByCriterion(definition: InstrumentDefinition): InputsByCriterion {
  const open = evaluate(compiledOf(definition), noFacts)
  const inputKeys = new Set(definition.inputs.map(({ key }) => key))
  return Object.fromEntries(
    Object.values(open.criteria).map(({ code, missing }) => [
      code,
      missing.filter((key) => inputKeys.has(key)),
    ]),
  )
}

export type PointsOfOption = { readonly min: number; readonly max: number }

/** What each option of a choice gives by itself: a range where other questions of its part count too. */
export function pointsByOption(
  definition: InstrumentDefinition,
  inputKey: string,
): Readonly<Record<string, PointsOfOption>> {
  const input = definition.inputs.find(({ key }) => key === inputKey)
  const open = evaluate(compiledOf(definition), noFacts)
  const parts = Object.values(open.criteria).flatMap(({ code, parts }) =>
    parts.filter(({ missing }) => missing.includes(inputKey)).map(({ id }) => ({ code, id })),
  )
  return Object.fromEntries(
    (input?.options ?? []).map(({ code: option }) => {
      const facts = { ...noFacts, values: { [inputKey]: option } }
      const result = evaluate(compiledOf(definition), facts)
      const points = parts.flatMap(
        ({ code, id }) => result.criteria[code]?.parts.find((part) => part.id === id) ?? [],
      )
      return [
        option,
        {
          min: points.reduce((sum, { min }) => sum + min, 0),
          max: points.reduce((sum, { max }) => sum + max, 0),
        },
      ]
    }),
  )
}
