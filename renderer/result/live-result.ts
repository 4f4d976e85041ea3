import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { compileInstrument } from '#shared/domain/instruments/compile-instrument.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

const compiled = new WeakMap<InstrumentDefinition, CompiledInstrument>()

/** Compiled once for as long as the definition is held. */
export function compiledOf(definition: InstrumentDefinition): CompiledInstrument {
  const known = compiled.get(definition)
  if (known !== undefined) return known
  const made = compileInstrument(definition)
  compiled.set(definition, made)
  return made
}

const results = new WeakMap<AssessmentContent, Evaluation>()

/** The result of a content, worked out once however many parts of the screen ask. */
export function liveResult(
  definition: InstrumentDefinition,
  content: AssessmentContent,
): Evaluation {
  const known = results.get(content)
  if (known !== undefined) return known
  const result = evaluate(compiledOf(definition), toEvaluationFacts(content))
  results.set(content, result)
  return result
}
