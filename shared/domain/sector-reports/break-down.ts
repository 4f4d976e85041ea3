import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'

import type { AssessedColumns } from './assessed-columns.ts'
import { countByCell, noFigures } from './coded-figures.ts'
import type { CodedCells, CodedPlaces } from './coded-places.ts'
import { describeCell } from './describe-cell.ts'
import { hideSmallCells } from './hide-small-cells.ts'
import type { Breakdown, BreakdownKey, BreakdownRow, CellFigures } from './sector-report.ts'
import { weighCells } from './weigh-cells.ts'

/** Firms that can be weighed, with what each weighs, and where they and every known firm are. */
export type Sample = {
  readonly firms: AssessedColumns
  /** Which of the firms; weights and places are by place in this list. */
  readonly rows: Int32Array
  readonly weights: Float64Array
  readonly places: CodedPlaces
}

/** The sector by VSIC division and group, key sector, size and ward, small cells hidden. */
export function breakDown(compiled: CompiledInstrument, sample: Sample): Breakdown[] {
  const hidden = hideSmallCells(sample.places.map(toDivision))
  return sample.places.map((cells, place) => describe(compiled, sample, cells, hidden[place] ?? []))
}

/** Whether a cell of a breakdown may be shown; a cell without firms is not. */
export function isCellShown({ places }: Sample, by: BreakdownKey, code: string): boolean {
  const place = places.findIndex((cells) => cells.by === by)
  const cells = places[place]
  const cell = cells?.codes.indexOf(code) ?? -1
  if (cells?.ofAssessed.includes(cell) !== true) return false
  return hideSmallCells(places.map(toDivision))[place]?.[cell] === false
}

function toDivision({ codes, ofAssessed }: CodedCells) {
  return { cellOf: ofAssessed, cellCount: codes.length }
}

function describe(
  compiled: CompiledInstrument,
  { firms, rows: sampled, weights }: Sample,
  { by, codes, ofKnown, ofAssessed }: CodedCells,
  hidden: readonly boolean[],
): Breakdown {
  const rest = codes.length
  const cells = { cellOf: joinHidden(ofAssessed, hidden, rest), cellCount: rest + 1 }
  const means = weighCells({ firms, rows: sampled, weights, ...cells }, firms.groups)
  const totals = countByCell(firms.totals, sampled, cells)
  const firmCounts = countCells(cells.cellOf, rest + 1)
  const knownCounts = countCells(ofKnown, rest)
  const figuresOf = (cell: number): CellFigures | null => {
    const [groups = null, ofCell = noFigures] = [means[cell], totals[cell]]
    const firmCount = firmCounts[cell] ?? 0
    return groups && describeCell(compiled, groups, { firmCount, totals: ofCell })
  }
  const rows = codes.map((code, cell): BreakdownRow => {
    const figures = figuresOf(cell)
    const state = hidden[cell] ? 'hidden' : figures ? 'shown' : 'none'
    return { code, knownCount: knownCounts[cell] ?? 0, state, figures }
  })
  const restFigures = figuresOf(rest)
  const cellCount = hidden.filter((isHidden) => isHidden).length
  return {
    by,
    // Cells of firms outside the sector say nothing about it.
    rows: rows.filter(({ knownCount, state }) => knownCount > 0 || state !== 'none'),
    rest: restFigures && { cellCount, figures: restFigures },
  }
}

/** Every hidden cell counts as the rest. */
function joinHidden(cellOf: Int32Array, hidden: readonly boolean[], rest: number): Int32Array {
  const shownAs = Int32Array.from(hidden, (isHidden, cell) => (isHidden ? rest : cell))
  const joined = new Int32Array(cellOf.length)
  for (let at = 0; at < cellOf.length; at += 1) joined[at] = shownAs[cellOf[at] ?? 0] ?? 0
  return joined
}

function countCells(cellOf: Int32Array, cellCount: number): Int32Array {
  const counts = new Int32Array(cellCount)
  for (let at = 0; at < cellOf.length; at += 1) {
    const cell = cellOf[at] ?? 0
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}
