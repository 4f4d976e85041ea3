import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

/** A definition under the SHA-256 of its canonical JSON, which assessments refer to. */
export type StoredInstrument = {
  readonly sha256: string
  readonly definition: InstrumentDefinition
  /** The same, ready to score with. */
  readonly compiled: CompiledInstrument
}
