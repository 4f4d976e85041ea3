import type { MentorImport } from '#shared/domain/mentors/mentor-import.ts'

import { UndoInTable } from '../../table-import/undo-in-table.tsx'
import { useUndoOfMentorImport } from './use-undo-of-mentor-import.ts'

export function UndoMentorImport({ past }: { readonly past: MentorImport }) {
  return <UndoInTable undo={useUndoOfMentorImport(past)} />
}
