import type { Edit } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { keptText } from './kept-text.ts'

/** The canonical JSON of a list of edits; the text of each is kept, since it is asked for again. */
export function editsText(edits: readonly Edit[]): string {
  let members = ''
  for (const edit of edits) members += `${members && ','}${keptText(edit, editText)}`
  return `[${members}]`
}

/** The text of an answer is kept too: the content holds it, and the edit that replaces it. */
function editText(edit: Edit): string {
  if (edit.field !== 'answer' || edit.value === null) return canonicalJson(edit)
  return `{"field":"answer","key":${canonicalJson(edit.key)},"value":${keptText(edit.value)}}`
}
