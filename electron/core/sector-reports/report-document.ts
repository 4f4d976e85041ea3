/** A report before it is laid out as PDF, Word or Excel: the same words and figures in all three. */
export type ReportDocument = {
  readonly association: string
  readonly subject: string
  readonly basis: string
  readonly sections: readonly DocumentSection[]
}

export type DocumentSection = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Drawn in the PDF; the table says the same in figures. */
  readonly chart: DocumentChart | null
  readonly table: DocumentTable | null
  readonly notes: readonly string[]
}

export type DocumentTable = {
  readonly head: readonly string[]
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[]
  readonly rows: readonly DocumentRow[]
  /** Items with one value each: all stand left, figures among them. */
  readonly isList?: boolean
}

export type DocumentRow = {
  readonly cells: readonly DocumentCell[]
  readonly isBold: boolean
}

/** Words, a figure, a range, or nothing to tell. */
export type DocumentCell =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'figure'
      readonly value: number
      readonly decimals: number
      readonly unit: string
    }
  | {
      readonly kind: 'range'
      readonly min: number
      readonly max: number
      readonly decimals: number
    }

export type DocumentChart =
  | { readonly kind: 'radar'; readonly axes: readonly RadarAxis[] }
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | { readonly kind: 'boxes'; readonly boxes: readonly Box[]; readonly to: number }
  | {
      readonly kind: 'stacks'
      /** In the order of the parts; the name is what the letter in a part stands for. */
      readonly groups: readonly NamedGroup[]
      readonly stacks: readonly Stack[]
      readonly to: number
    }

/** A letter and, with it, the name it stands for. */
export type NamedGroup = { readonly code: string; readonly name: string }
export type RadarAxis = NamedGroup & {
  readonly min: number
  readonly max: number
  readonly maxPoints: number
}
/** `value` is null where it is hidden. */
export type Bar = { readonly label: string; readonly value: number | null }
export type Box = {
  readonly label: string
  readonly min: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly max: number
}
export type Stack = { readonly label: string; readonly parts: readonly number[] }

export function textCell(text: string): DocumentCell {
  return { kind: 'text', text }
}

export function figureCell(value: number, decimals = 0, unit = ''): DocumentCell {
  return { kind: 'figure', value, decimals, unit }
}

export function rangeCell(
  { min, max }: { readonly min: number; readonly max: number },
  decimals: number,
): DocumentCell {
  return min === max ? figureCell(min, decimals) : { kind: 'range', min, max, decimals }
}

export function row(...cells: readonly DocumentCell[]): DocumentRow {
  return { cells, isBold: false }
}

export function boldRow(...cells: readonly DocumentCell[]): DocumentRow {
  return { cells, isBold: true }
}
