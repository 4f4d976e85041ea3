import {
  checkFacts,
  type FactFault,
  type UncheckedFacts,
} from '#shared/domain/instruments/check-facts.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'

import type { Case, CaseFault } from './read-cases.ts'

/** A case ready to be scored, or what is wrong with it. */
export type CheckedCase =
  | { readonly compiled: CompiledInstrument; readonly facts: EvaluationFacts }
  | { readonly faults: readonly CaseFault[] }

const messages: Readonly<Record<FactFault, string>> = {
  'unknown-key': 'unknown key',
  'wrong-type': 'wrong type of value',
  'unknown-option': 'unknown option',
  'not-finite': 'not a finite number',
  negative: 'must not be negative',
  'too-large': 'too large to be kept exactly',
  'not-whole': 'must be a whole number',
  'too-many-points': 'more points than the criterion has',
}

const knownKeys = ['instrument', 'answers', 'norms']

/** Believes a case of a file only after every check; nothing unknown is passed over. */
export function checkCase(oneCase: Case, findInstrument: FindInstrument): CheckedCase {
  const { number, line, json } = oneCase
  const toFault = ([key, message]: Finding): CaseFault => ({ number, line, key, message })
  if (!isRecord(json)) return { faults: [toFault([null, 'a case must be an object'])] }

  const { instrument, answers = {}, norms = {} } = json
  const compiled = typeof instrument === 'string' ? findInstrument(instrument) : null
  const found = [
    ...unknownKeys(json),
    ...(compiled ? [] : [instrumentFinding(instrument)]),
    ...Object.entries({ answers, norms }).flatMap(([key, part]) =>
      isRecord(part) ? [] : [wrongType(key)],
    ),
  ]
  if (!compiled || !isRecord(answers) || !isRecord(norms)) return { faults: found.map(toFault) }

  const unchecked = { values: answers, norms, fixed: {} }
  found.push(...findWrongFacts(compiled, unchecked))
  // Nothing found: every value is of the type its input asks for.
  return found.length > 0
    ? { faults: found.map(toFault) }
    : { compiled, facts: unchecked as EvaluationFacts }
}

type FindInstrument = (id: string) => CompiledInstrument | null
/** The key where something is wrong, and what. */
type Finding = readonly [key: string | null, message: string]

function unknownKeys(json: Record<string, unknown>): Finding[] {
  return Object.keys(json)
    .filter((key) => !knownKeys.includes(key))
    .map((key) => [key, messages['unknown-key']])
}

function instrumentFinding(instrument: unknown): Finding {
  if (instrument === undefined) return ['instrument', 'missing']
  return typeof instrument === 'string'
    ? ['instrument', 'unknown instrument']
    : wrongType('instrument')
}

function wrongType(key: string): Finding {
  return [key, messages['wrong-type']]
}

function findWrongFacts({ definition }: CompiledInstrument, facts: UncheckedFacts): Finding[] {
  return checkFacts(definition, facts).map(({ key, because }) => [
    key.startsWith('norm.') ? key.replace('norm.', 'norms.') : `answers.${key}`,
    messages[because],
  ])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
