import type { CompiledCriterion, CompiledInstrument, CompiledPart } from '../compiled-instrument.ts'

/**
 * What can be raised on its own: the parts of one criterion that share answers. Criterion 16 is one
 * unit, for its bonus needs the system that its first part asks for; each solution of criterion 4 b is
 * one of its own.
 */
export type Unit = {
  /** `C03`, or with the first part where a criterion has several units: `C04.b1`. */
  readonly id: string
  readonly criterion: CompiledCriterion
  readonly parts: readonly CompiledPart[]
  /** Slots of everything it looks at, what decides the tier included. */
  readonly needs: ReadonlySet<number>
}

/** The units of an instrument, in the order of its criteria. */
export function listUnits(compiled: CompiledInstrument): Unit[] {
  return compiled.criteria.flatMap((criterion) => {
    const clusters = clusterParts(criterion.parts)
    return clusters.map((parts) => {
      const { code } = criterion.definition
      const id = clusters.length === 1 ? code : `${code}.${parts[0]?.definition.id ?? ''}`
      return { id, criterion, parts, needs: needsOf(compiled, parts) }
    })
  })
}

function clusterParts(parts: readonly CompiledPart[]): CompiledPart[][] {
  let clusters: CompiledPart[][] = []
  for (const part of parts) {
    const joined = clusters.filter((cluster) => cluster.some((other) => shareNeeds(part, other)))
    const apart = clusters.filter((cluster) => !joined.includes(cluster))
    clusters = [...apart, [...joined.flat(), part]]
  }
  return clusters.sort((a, b) => placeOf(parts, a) - placeOf(parts, b))
}

function placeOf(parts: readonly CompiledPart[], [first]: readonly CompiledPart[]): number {
  return first ? parts.indexOf(first) : -1
}

function shareNeeds(a: CompiledPart, b: CompiledPart): boolean {
  return a.needs.some((slot) => b.needs.includes(slot))
}

function needsOf({ tiers }: CompiledInstrument, parts: readonly CompiledPart[]): Set<number> {
  const tierNeeds = parts.some(({ usesTier }) => usesTier) ? (tiers?.needs ?? []) : []
  return new Set([...parts.flatMap(({ needs }) => needs), ...tierNeeds])
}
