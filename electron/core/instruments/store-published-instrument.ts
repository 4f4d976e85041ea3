import type { WriteTx } from '#core/database/schema.ts'
import { sha256 as hash } from '#core/history/history-chain.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { storeInstrument } from './instrument-repository.ts'

/**
 * Stores an instrument that the city published as the newest; false when it is not what its hash
 * names, or no instrument that this app can read. The hash is of the text, or of its canonical form,
 * which is what assessments name it by.
 */
export async function storePublishedInstrument(
  tx: WriteTx,
  { text, sha256 }: { readonly text: string; readonly sha256: string },
  storedAt: string,
): Promise<boolean> {
  const definition = readDefinition(text)
  if (!definition) return false
  const canonicalSha256 = hash(canonicalJson(definition))
  if (sha256 !== canonicalSha256 && sha256 !== hash(text)) return false
  await storeInstrument(tx, { sha256: canonicalSha256, definition }, storedAt)
  return true
}

function readDefinition(text: string): InstrumentDefinition | null {
  try {
    return parseInstrument(parseJson(text)).definition
  } catch {
    return null
  }
}
