import type { ImportRow } from '#shared/domain/firms/firm-import.ts'

export type DuplicateChoice = 'skip' | 'update-empty-fields' | 'add-anyway'

export const duplicateChoices = ['skip', 'update-empty-fields', 'add-anyway'] as const

export type RowOutcome = 'add' | 'update' | 'skip' | 'faulty'

export function outcomeOf(row: ImportRow, duplicates: DuplicateChoice): RowOutcome {
  if (row.details === null) return 'faulty'
  if (row.duplicateOf === null) return 'add'
  if (duplicates === 'skip') return 'skip'
  if (duplicates === 'update-empty-fields') return row.duplicateOf.canFill ? 'update' : 'skip'
  return row.duplicateOf.because === 'tax-code' ? 'skip' : 'add'
}
