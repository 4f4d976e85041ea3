import type { FirmPlace } from './assessed-firm.ts'
import { breakdownKeys, cellCode } from './sector-cells.ts'
import type { BreakdownKey, SectorScope } from './sector-report.ts'

/** Cells of one breakdown and which of them each firm is in, as numbers, so that counting is quick. */
export type CodedCells = {
  readonly by: BreakdownKey
  /** Sizes from small to large, codes as they are, what is not known last. */
  readonly codes: readonly (string | null)[]
  readonly ofKnown: Int32Array
  readonly ofAssessed: Int32Array
}

/** Every breakdown of the same firms, worked out once for many reports. */
export type CodedPlaces = readonly CodedCells[]

export function codePlaces(
  known: readonly FirmPlace[],
  assessed: readonly FirmPlace[],
): CodedPlaces {
  return breakdownKeys.map((by) => {
    const ofKnown = known.map((place) => cellCode(place, by))
    const ofAssessed = assessed.map((place) => cellCode(place, by))
    const codes = [...new Set([...new Set(ofKnown), ...new Set(ofAssessed)])].sort(byCode)
    const numbers = new Map(codes.map((code, cell) => [code, cell]))
    const coded = (ofFirms: readonly (string | null)[]) =>
      Int32Array.from(ofFirms, (code) => numbers.get(code) ?? 0)
    return { by, codes, ofKnown: coded(ofKnown), ofAssessed: coded(ofAssessed) }
  })
}

/** The same of some firms alone, by their places; null keeps all of them. */
export function pickPlaces(
  places: CodedPlaces,
  { known, assessed }: { readonly known: Int32Array | null; readonly assessed: Int32Array },
): CodedPlaces {
  return places.map(({ ofKnown, ofAssessed, ...cells }) => ({
    ...cells,
    ofKnown: known === null ? ofKnown : pickCells(ofKnown, known),
    ofAssessed: pickCells(ofAssessed, assessed),
  }))
}

function pickCells(cells: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) picked[at] = cells[places[at] ?? 0] ?? 0
  return picked
}

/** The cell that a sector is; null for all firms together. */
export function cellOfScope(scope: SectorScope): { by: BreakdownKey; code: string } | null {
  switch (scope.kind) {
    case 'all':
      return null
    case 'vsic':
      return { by: scope.prefix.length === 2 ? 'division' : 'group', code: scope.prefix }
    case 'key-sector':
      return { by: 'keySector', code: scope.keySectorId }
  }
}

const sizes = ['micro', 'small', 'medium', 'large']

function byCode(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const [leftSize, rightSize] = [sizes.indexOf(left), sizes.indexOf(right)]
  if (leftSize !== -1 && rightSize !== -1) return leftSize - rightSize
  return left < right ? -1 : Number(left > right)
}
