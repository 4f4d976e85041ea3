import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { EvaluationFacts, InputValue } from '#shared/domain/instruments/evaluation.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'

/** A firm with complete answers, and what an independent scorer of the circular gave it. */
export type KnownCase = {
  readonly answers: Readonly<Record<string, InputValue>>
  readonly norms: Readonly<Record<string, number>>
  readonly expect: {
    readonly criteria: Readonly<Record<string, number>>
    readonly groups: Readonly<Record<string, number>>
    readonly total: number
    readonly synchrony: number
    readonly class: string
  }
}

const root = join(import.meta.dirname, '../..')

export const tt17File = join(root, 'resources/instruments/vn-tt17-2019.json')
export const tt17Json: unknown = JSON.parse(readFileSync(tt17File, 'utf8'))
export const tt17: CompiledInstrument = parseInstrument(tt17Json)

/** 48 synthetic firms, every fourth with figures on the edges of bands. */
export const knownCases = JSON.parse(
  readFileSync(join(root, 'test/support/cases/tt17-cases.json'), 'utf8'),
) as readonly KnownCase[]

export function factsOf({ answers, norms }: KnownCase): EvaluationFacts {
  return { values: answers, norms, fixed: {} }
}

export const noFacts: EvaluationFacts = { values: {}, norms: {}, fixed: {} }
