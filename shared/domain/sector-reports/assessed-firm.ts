import type { SizeClass } from '#shared/domain/firms/size-class.ts'

/** What a firm can weigh in the sector; null is not known, never zero. */
export type FirmWeights = {
  readonly revenue: number | null
  readonly output: number | null
  readonly employees: number | null
}

/** One assessed firm as a sector report sees it: no name, only where it belongs and its points. */
export type AssessedFirm = {
  readonly place: FirmPlace
  readonly weights: FirmWeights
  /** Points of each criterion, in the order of the instrument, at both ends of their ranges. */
  readonly least: Readonly<ArrayLike<number>>
  readonly most: Readonly<ArrayLike<number>>
  /** The same of each group. */
  readonly groupLeast: Readonly<ArrayLike<number>>
  readonly groupMost: Readonly<ArrayLike<number>>
  readonly totalMin: number
  readonly totalMax: number
  /** Places of classes, the lowest class being 0. */
  readonly classLowest: number
  readonly classHighest: number
}

/** Where a firm is counted; null is not known. */
export type FirmPlace = {
  readonly vsicCode: string | null
  readonly keySectorId: string | null
  readonly wardCode: string | null
  readonly sizeClass: SizeClass
}

/** Total points once its range has closed, else null. */
export function settledTotal({ totalMin, totalMax }: AssessedFirm): number | null {
  return totalMin === totalMax ? totalMin : null
}
