import type { Edit } from '#shared/domain/assessments/assessment.ts'

/** Later edits of the same field replace earlier ones. */
export function mergeEdits(earlier: readonly Edit[], later: readonly Edit[]): Edit[] {
  const replaced = new Set(later.map(fieldOf))
  return [...earlier.filter((edit) => !replaced.has(fieldOf(edit))), ...later]
}

function fieldOf(edit: Edit): string {
  return 'key' in edit ? `${edit.field}:${edit.key}` : edit.field
}
