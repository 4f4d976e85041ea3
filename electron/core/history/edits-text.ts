import { answerSchema, type Answer } from '#shared/domain/assessments/answer.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

/** What an entry sets and what that replaces, each the canonical JSON of a list of edits. */
export type EntryTexts = { readonly edits: string; readonly before: string }

export function entryTexts(edits: readonly Edit[], before: readonly Edit[]): EntryTexts {
  return { edits: editsText(edits), before: editsText(before) }
}

function editsText(edits: readonly Edit[]): string {
  let members = ''
  for (const edit of edits) members += `${members && ','}${editText(edit)}`
  return `[${members}]`
}

function editText(edit: Edit): string {
  if (edit.field !== 'answer' || edit.value === null) return canonicalJson(edit)
  return `{"field":"answer","key":${canonicalJson(edit.key)},"value":${answerText(edit.value)}}`
}

const answerKeys = answerSchema.keyof().options.toSorted()

/** The canonical JSON of an answer. Its keys are known, and every change of one waits for it. */
export function answerText(answer: Answer): string {
  let members = ''
  for (const key of answerKeys) members += `${members && ','}"${key}":${canonicalJson(answer[key])}`
  return `{${members}}`
}
