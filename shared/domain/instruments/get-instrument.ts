import type { InstrumentDefinition } from './instrument-definition.ts'

/**
 * The very definition an assessment is scored with: two of the same id and version may differ, the
 * hash does not. Throws when it is not among them.
 */
export function getInstrument<Listed extends InstrumentDefinition & { readonly sha256: string }>(
  listed: readonly Listed[],
  assessment: { readonly instrumentId: string; readonly instrumentSha256: string },
): Listed {
  const found = listed.find(({ sha256 }) => sha256 === assessment.instrumentSha256)
  if (!found) throw new Error(`No instrument ${assessment.instrumentId}`)
  return found
}
