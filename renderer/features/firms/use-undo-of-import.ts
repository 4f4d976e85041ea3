import type { AlwaysPossible } from '#shared/contract/call.ts'
import type { FirmImport, ImportNotUndoable } from '#shared/domain/firms/firm-import.ts'

import type { UndoOfImport } from '../../table-import/undo-button.tsx'
import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { useUndoImport } from './use-firm-import.ts'

/** Takes a whole import back, or says which firms stand in the way. */
export function useUndoOfImport(past: FirmImport): UndoOfImport {
  const { failures, firmImports } = useText()
  const { mutate, isPending, data, error } = useUndoImport()
  return {
    ...{ fileName: past.fileName, isPending, error },
    refusal: data?.ok === false ? whyNot(data.failure, firmImports, failures.other.remedy) : null,
    start: () => mutate(past.id),
  }
}

function whyNot(
  failure: ImportNotUndoable | AlwaysPossible,
  words: Text['firmImports'],
  other: string,
): string {
  if (failure.code !== 'import/not-undoable') return other
  return failure.because === 'firms-in-use'
    ? words.notUndoable['firms-in-use'](failure.firmNames.join(', '))
    : words.notUndoable[failure.because]
}
