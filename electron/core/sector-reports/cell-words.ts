import type { Voice } from '#core/reports/report-facts.ts'

import type { DocumentCell, DocumentTable } from './report-document.ts'

/** A cell as it is read; decimals are cut, not rounded, so that 59,996 never reads as 60. */
export function cellWords(cell: DocumentCell, { numbers }: Voice): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'figure': {
      const figure = numbers.fixed(cell.value, cell.decimals)
      return cell.unit === '' ? figure : `${figure} ${cell.unit}`
    }
    case 'range':
      return `${numbers.fixed(cell.min, cell.decimals)}–${numbers.fixed(cell.max, cell.decimals)}`
  }
}

/** Which columns stand right-aligned: those with a figure in them, words between figures too. */
export function figureColumns({ head, rows, isList }: DocumentTable): boolean[] {
  return head.map(
    (_, column) =>
      isList !== true && rows.some(({ cells }) => (cells[column]?.kind ?? 'text') !== 'text'),
  )
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** Sections of an administrative report count in Roman figures. */
export function sectionHeading(place: number, heading: string): string {
  return `${romans[place] ?? String(place + 1)}. ${heading}`
}
