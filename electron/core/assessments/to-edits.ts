import type { ReadDb } from '#core/database/schema.ts'
import { copyNorms } from '#core/norms/copy-norms.ts'
import type { Edit, WantedEdit } from '#shared/domain/assessments/assessment.ts'

/** The edits as they are stored, norms copied in; undefined when the wanted norms are not there. */
export async function toEdits(
  db: ReadDb,
  instrumentId: string,
  wanted: readonly WantedEdit[],
): Promise<Edit[] | undefined> {
  const edits: Edit[] = []
  for (const edit of wanted) {
    if (edit.field !== 'norms') edits.push(edit)
    else if (edit.value === null) edits.push({ field: 'norms', value: null })
    else {
      const value = await copyNorms(db, instrumentId, edit.value)
      if (!value) return undefined
      edits.push({ field: 'norms', value })
    }
  }
  return edits
}
