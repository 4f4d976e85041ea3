import { settledTotal, type AssessedFirm } from './assessed-firm.ts'
import { codeFigures, type CodedFigures } from './coded-figures.ts'

/** Points of every firm one after another, as many to each as the column is wide. */
export type PointColumn = {
  readonly width: number
  readonly least: Float64Array
  /** What open answers may add. */
  readonly open: Float64Array
}

/** Assessed firms by what is asked of all of them, so that a hundred thousand are added up in passing. */
export type AssessedColumns = {
  readonly count: number
  readonly criteria: PointColumn
  readonly groups: PointColumn
  /** 1 where an answer is open. */
  readonly isOpen: Uint8Array
  /** Total points, and those of each group, once their ranges have closed. */
  readonly totals: CodedFigures
  readonly settledGroups: readonly CodedFigures[]
  readonly classLowest: Int32Array
  readonly classHighest: Int32Array
  /** Zero where a firm cannot be weighed: the figure is missing or is zero. */
  readonly weights: Readonly<Record<keyof AssessedFirm['weights'], Float64Array>>
}

export function packFirms(firms: readonly AssessedFirm[]): AssessedColumns {
  const weights = (by: keyof AssessedFirm['weights']) =>
    Float64Array.from(firms, (firm) => Math.max(0, firm.weights[by] ?? 0))
  const groupCount = firms[0]?.groupLeast.length ?? 0
  return {
    count: firms.length,
    criteria: packPoints(firms, 'least', 'most'),
    groups: packPoints(firms, 'groupLeast', 'groupMost'),
    isOpen: Uint8Array.from(firms, (firm) => Number(settledTotal(firm) === null)),
    totals: codeFigures(firms.map(settledTotal)),
    settledGroups: Array.from({ length: groupCount }, (_, place) =>
      codeFigures(firms.map((firm) => settledGroup(firm, place))),
    ),
    classLowest: Int32Array.from(firms, ({ classLowest }) => classLowest),
    classHighest: Int32Array.from(firms, ({ classHighest }) => classHighest),
    weights: {
      revenue: weights('revenue'),
      output: weights('output'),
      employees: weights('employees'),
    },
  }
}

type End = 'least' | 'most' | 'groupLeast' | 'groupMost'

function packPoints(firms: readonly AssessedFirm[], low: End, high: End): PointColumn {
  const width = firms[0]?.[low].length ?? 0
  const least = new Float64Array(firms.length * width)
  const open = new Float64Array(firms.length * width)
  for (const [place, firm] of firms.entries()) {
    for (let at = 0; at < width; at += 1) {
      const points = firm[low][at] ?? 0
      least[place * width + at] = points
      open[place * width + at] = (firm[high][at] ?? 0) - points
    }
  }
  return { width, least, open }
}

/** Points of a group; null while an answer to it is open. */
function settledGroup({ groupLeast, groupMost }: AssessedFirm, place: number): number | null {
  const least = groupLeast[place] ?? 0
  return least === (groupMost[place] ?? 0) ? least : null
}
