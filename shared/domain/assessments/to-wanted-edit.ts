import type { Edit, WantedEdit } from './assessment.ts'

/** What the window asks for in order to make an edit that it shows already. */
export function toWantedEdit(edit: Edit): WantedEdit {
  if (edit.field !== 'norms') return edit
  if (edit.value === null) return { field: 'norms', value: null }
  const { normSetId, vsicCode } = edit.value
  return { field: 'norms', value: { normSetId, vsicCode } }
}
