import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { compileInstrument } from '#shared/domain/instruments/compile-instrument.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation, EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import type { InputsByCriterion } from './form-outline.ts'

const compiled = new WeakMap<InstrumentDefinition, CompiledInstrument>()

/** Compiled once for as long as the definition is held. */
export function compiledOf(definition: InstrumentDefinition): CompiledInstrument {
  const known = compiled.get(definition)
  if (known !== undefined) return known
  const made = compileInstrument(definition)
  compiled.set(definition, made)
  return made
}

const noFacts: EvaluationFacts = { values: {}, norms: {}, fixed: {} }

/** What the engine looks at: answered values, chosen norms, points fixed by hand. */
export function factsOf(content: AssessmentContent): EvaluationFacts {
  const values: Record<string, number | boolean | string> = {}
  for (const [key, { value }] of Object.entries(content.answers)) {
    if (value !== null) values[key] = value
  }
  return { values, norms: content.norms?.values ?? {}, fixed: content.fixedCriteria }
}

const results = new WeakMap<AssessmentContent, Evaluation>()

/** The result of a content, worked out once however many parts of the screen ask. */
export function liveResult(
  definition: InstrumentDefinition,
  content: AssessmentContent,
): Evaluation {
  const known = results.get(content)
  if (known !== undefined) return known
  const result = evaluate(compiledOf(definition), factsOf(content))
  results.set(content, result)
  return result
}

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

export type OpenInput = { readonly key: string; readonly openPoints: number }

/** Inputs still open, those that leave most points open first: answering them settles the class. */
export function openInputs(result: Evaluation): readonly OpenInput[] {
  const openPoints = new Map<string, number>()
  for (const { missing, min, max } of Object.values(result.criteria)) {
    for (const key of missing) openPoints.set(key, (openPoints.get(key) ?? 0) + max - min)
  }
  return [...openPoints]
    .map(([key, points]) => ({ key, openPoints: points }))
    .filter((input) => input.openPoints > 0)
    .sort((a, b) => b.openPoints - a.openPoints)
}
