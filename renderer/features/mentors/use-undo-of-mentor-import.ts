import type { AlwaysPossible } from '#shared/contract/call.ts'
import type { MentorImport, MentorImportNotUndoable } from '#shared/domain/mentors/mentor-import.ts'

import type { UndoOfImport } from '../../table-import/undo-button.tsx'
import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { useUndoMentorImport } from './use-mentor-import.ts'

/** Takes a whole import back, or says which mentors stand in the way. */
export function useUndoOfMentorImport(past: MentorImport): UndoOfImport {
  const { failures, mentorImports } = useText()
  const { mutate, isPending, data, error } = useUndoMentorImport()
  return {
    ...{ fileName: past.fileName, isPending, error },
    refusal: data?.ok === false ? whyNot(data.failure, mentorImports, failures.other.remedy) : null,
    start: () => mutate(past.id),
  }
}

function whyNot(
  failure: MentorImportNotUndoable | AlwaysPossible,
  words: Text['mentorImports'],
  other: string,
): string {
  if (failure.code !== 'import/not-undoable') return other
  const why = words.notUndoable[failure.because]
  return typeof why === 'string' ? why : why(failure.names.join(', '))
}
