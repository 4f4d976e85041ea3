import type { CompiledInstrument } from './compiled-instrument.ts'
import { compileInstrument } from './compile-instrument.ts'
import { listDefinitionFaults } from './definition-faults.ts'
import { FormulaError } from './formula/formula-error.ts'
import { instrumentDefinitionSchema } from './instrument-definition.ts'

/** A file that claims to be an instrument is not one that can be scored with. */
export class InstrumentError extends Error {
  override readonly name = 'InstrumentError'
}

/**
 * Believes a parsed instrument file only after every check: its shape, its sums and references, its
 * formulas. Throws `InstrumentError` naming the first faults.
 */
export function parseInstrument(json: unknown): CompiledInstrument {
  const parsed = instrumentDefinitionSchema.safeParse(json)
  if (!parsed.success) throw new InstrumentError(parsed.error.message, { cause: parsed.error })

  const faults = listDefinitionFaults(parsed.data)
  if (faults.length > 0) throw new InstrumentError(faults.slice(0, 20).join('\n'))
  try {
    return compileInstrument(parsed.data)
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    throw new InstrumentError(error.message, { cause: error })
  }
}
