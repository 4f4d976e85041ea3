import type { FirmImportPreview, ImportRow } from '#shared/domain/firms/firm-import.ts'

export type DuplicateChoice = 'skip' | 'update-empty-fields' | 'add-anyway'

export const duplicateChoices = ['skip', 'update-empty-fields', 'add-anyway'] as const

type Counts = Pick<FirmImportPreview, 'readyCount' | 'faultyCount' | 'duplicateCount'>

/** What pressing “import” would do, before it is done. */
export function expectedOutcome(counts: Counts, duplicates: DuplicateChoice) {
  const fresh = counts.readyCount - counts.duplicateCount
  return {
    added: duplicates === 'add-anyway' ? counts.readyCount : fresh,
    updated: duplicates === 'update-empty-fields' ? counts.duplicateCount : 0,
    skipped: counts.faultyCount + (duplicates === 'skip' ? counts.duplicateCount : 0),
  }
}

export type RowOutcome = 'add' | 'update' | 'skip' | 'faulty'

export function outcomeOf(row: ImportRow, duplicates: DuplicateChoice): RowOutcome {
  if (row.details === null) return 'faulty'
  if (row.duplicateOf === null) return 'add'
  if (duplicates === 'skip') return 'skip'
  if (duplicates === 'update-empty-fields') return 'update'
  return row.duplicateOf.because === 'tax-code' ? 'skip' : 'add'
}
