import type { AssessmentContent, Edit } from './assessment.ts'

/** The content with the edits made, in order; the given content is left as it was. */
export function applyEdits(content: AssessmentContent, edits: readonly Edit[]): AssessmentContent {
  return edits.reduce(applyEdit, content)
}

/** For each edit, the edit that would put back what its field holds now. */
export function editsToPutBack(content: AssessmentContent, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => currentOf(content, edit))
}

function applyEdit(content: AssessmentContent, edit: Edit): AssessmentContent {
  switch (edit.field) {
    case 'answer':
      return { ...content, answers: withEntry(content.answers, edit.key, edit.value) }
    case 'fixed-criterion':
      return { ...content, fixedCriteria: withEntry(content.fixedCriteria, edit.key, edit.value) }
    case 'effort':
      return { ...content, efforts: withEntry(content.efforts, edit.key, edit.value) }
    case 'action':
      return { ...content, actions: withEntry(content.actions, edit.key, edit.value) }
    case 'norms':
      return { ...content, norms: edit.value }
    case 'reference-year':
      return { ...content, referenceYear: edit.value }
    case 'visited-on':
      return { ...content, visitedOn: edit.value }
  }
}

function currentOf(content: AssessmentContent, edit: Edit): Edit {
  switch (edit.field) {
    case 'answer':
      return { ...edit, value: entryOf(content.answers, edit.key) }
    case 'fixed-criterion':
      return { ...edit, value: entryOf(content.fixedCriteria, edit.key) }
    case 'effort':
      return { ...edit, value: entryOf(content.efforts, edit.key) }
    case 'action':
      return { ...edit, value: entryOf(content.actions, edit.key) }
    case 'norms':
      return { ...edit, value: content.norms }
    case 'reference-year':
      return { ...edit, value: content.referenceYear }
    case 'visited-on':
      return { ...edit, value: content.visitedOn }
  }
}

function entryOf<Value>(entries: Readonly<Record<string, Value>>, key: string): Value | null {
  return entries[key] ?? null
}

/** Null takes the entry out. */
function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  if (value === null) {
    return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key))
  }
  // Set afterwards: written as one literal it takes twice as long.
  const changed = { ...entries }
  changed[key] = value
  return changed
}
