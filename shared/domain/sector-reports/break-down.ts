import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'

import type { AssessedFirm, FirmPlace } from './assessed-firm.ts'
import { describeCell } from './describe-cell.ts'
import { hideSmallCells } from './hide-small-cells.ts'
import { breakdownKeys, cellCode } from './sector-cells.ts'
import type { Breakdown, BreakdownKey, BreakdownRow, CellFigures } from './sector-report.ts'
import { weighCells } from './weigh-cells.ts'

/** Firms that can be weighed, with what each weighs, and where every known firm of the sector is. */
export type Sample = {
  readonly firms: readonly AssessedFirm[]
  readonly weights: readonly number[]
  readonly known: readonly FirmPlace[]
}

type Cells = {
  readonly by: BreakdownKey
  readonly codes: readonly (string | null)[]
  readonly knownCounts: readonly number[]
  readonly cellOf: readonly number[]
  readonly cellCount: number
}

/** The sector by VSIC division and group, key sector, size and ward, small cells hidden. */
export function breakDown(compiled: CompiledInstrument, sample: Sample): Breakdown[] {
  const divisions = breakdownKeys.map((by) => divide(sample, by))
  const hidden = hideSmallCells(divisions)
  return divisions.map((cells, place) => describe(compiled, sample, cells, hidden[place] ?? []))
}

/** Whether a cell of a breakdown may be shown; a cell without firms is not. */
export function isCellShown(sample: Sample, by: BreakdownKey, code: string): boolean {
  const divisions = breakdownKeys.map((key) => divide(sample, key))
  const place = breakdownKeys.indexOf(by)
  const cell = divisions[place]?.codes.indexOf(code) ?? -1
  const hasFirms = divisions[place]?.cellOf.includes(cell) === true
  return hasFirms && hideSmallCells(divisions)[place]?.[cell] === false
}

function divide({ firms, known }: Sample, by: BreakdownKey): Cells {
  const knownBy = new Map<string | null, number>()
  for (const place of known) {
    const code = cellCode(place, by)
    knownBy.set(code, (knownBy.get(code) ?? 0) + 1)
  }
  const codeOf = firms.map(({ place }) => cellCode(place, by))
  const codes = [...new Set([...knownBy.keys(), ...codeOf])].sort(byCode)
  const cells = new Map(codes.map((code, cell) => [code, cell]))
  return {
    by,
    codes,
    knownCounts: codes.map((code) => knownBy.get(code) ?? 0),
    cellOf: codeOf.map((code) => cells.get(code) ?? 0),
    cellCount: codes.length,
  }
}

const sizes = ['micro', 'small', 'medium', 'large']

/** Sizes from small to large, codes as they are, what is not known last. */
function byCode(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const [leftSize, rightSize] = [sizes.indexOf(left), sizes.indexOf(right)]
  if (leftSize !== -1 && rightSize !== -1) return leftSize - rightSize
  return left < right ? -1 : Number(left > right)
}

function describe(
  compiled: CompiledInstrument,
  { firms, weights }: Sample,
  cells: Cells,
  hidden: readonly boolean[],
): Breakdown {
  const rest = cells.cellCount
  const cellOf = cells.cellOf.map((cell) => (hidden[cell] ? rest : cell))
  const means = weighCells({ firms, weights, cellOf, cellCount: rest + 1 }, 'groups')
  const members = gather(firms, cellOf, rest + 1)
  const figuresOf = (cell: number): CellFigures | null => {
    const groups = means[cell] ?? null
    return groups && describeCell(compiled, members[cell] ?? [], groups)
  }
  const rows = cells.codes.map((code, cell): BreakdownRow => {
    const figures = figuresOf(cell)
    const state = hidden[cell] ? 'hidden' : figures ? 'shown' : 'none'
    return { code, knownCount: cells.knownCounts[cell] ?? 0, state, figures }
  })
  const restFigures = figuresOf(rest)
  const cellCount = hidden.filter((isHidden) => isHidden).length
  return { by: cells.by, rows, rest: restFigures && { cellCount, figures: restFigures } }
}

function gather(
  firms: readonly AssessedFirm[],
  cellOf: readonly number[],
  cellCount: number,
): AssessedFirm[][] {
  const members = Array.from({ length: cellCount }, (): AssessedFirm[] => [])
  for (const [place, firm] of firms.entries()) members[cellOf[place] ?? 0]?.push(firm)
  return members
}
