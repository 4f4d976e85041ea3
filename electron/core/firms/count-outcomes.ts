import type { FirmImportPreview, ImportRow } from '#shared/domain/firms/firm-import.ts'

/** What importing the rows would do, for each way to treat duplicates. */
export function countOutcomes(rows: readonly ImportRow[]): FirmImportPreview['outcomes'] {
  const good = rows.filter(({ details }) => details !== null)
  const fresh = good.filter(({ duplicateOf }) => duplicateOf === null).length
  const sameName = good.filter(({ duplicateOf }) => duplicateOf?.because === 'name').length
  const filled = good.filter(({ duplicateOf }) => duplicateOf?.canFill === true).length
  const counts = (added: number, updated: number) => ({
    added,
    updated,
    skipped: rows.length - added - updated,
  })
  return {
    skip: counts(fresh, 0),
    'update-empty-fields': counts(fresh, filled),
    'add-anyway': counts(fresh + sameName, 0),
  }
}
