import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'

import type { AssessedFirm } from './assessed-firm.ts'
import type { CodedCells, CodedPlaces } from './coded-places.ts'
import { describeCell } from './describe-cell.ts'
import { hideSmallCells } from './hide-small-cells.ts'
import type { Breakdown, BreakdownKey, BreakdownRow, CellFigures } from './sector-report.ts'
import { weighCells } from './weigh-cells.ts'

/** Firms that can be weighed, with what each weighs, and where they and every known firm are. */
export type Sample = {
  readonly firms: readonly AssessedFirm[]
  readonly weights: readonly number[]
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
  { firms, weights }: Sample,
  { by, codes, ofKnown, ofAssessed }: CodedCells,
  hidden: readonly boolean[],
): Breakdown {
  const rest = codes.length
  const cellOf = ofAssessed.map((cell) => (hidden[cell] ? rest : cell))
  const means = weighCells({ firms, weights, cellOf, cellCount: rest + 1 }, 'groups')
  const members = gather(firms, cellOf, rest + 1)
  const knownCounts = new Int32Array(rest)
  for (const cell of ofKnown) knownCounts[cell] = (knownCounts[cell] ?? 0) + 1
  const figuresOf = (cell: number): CellFigures | null => {
    const groups = means[cell] ?? null
    return groups && describeCell(compiled, members[cell] ?? [], groups)
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

function gather(
  firms: readonly AssessedFirm[],
  cellOf: Int32Array,
  cellCount: number,
): AssessedFirm[][] {
  const members = Array.from({ length: cellCount }, (): AssessedFirm[] => [])
  for (const [place, firm] of firms.entries()) members[cellOf[place] ?? 0]?.push(firm)
  return members
}
