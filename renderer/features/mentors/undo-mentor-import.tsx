import type { MentorImport, MentorImportNotUndoable } from '#shared/domain/mentors/mentor-import.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useUndoMentorImport } from './use-mentor-import.ts'

/** Takes a whole import back, or says which mentors stand in the way. */
export function UndoMentorImport(props: {
  readonly past: MentorImport
  readonly isShort?: boolean
}) {
  const { failures, mentorImports, tableImports } = useText()
  const { past } = props
  const { mutate, isPending, data, error } = useUndoMentorImport()
  if (data?.ok === true || past.undoneAt !== null) {
    return <span role="status">{mentorImports.undone}</span>
  }
  const failure = data?.failure ?? null
  return (
    <>
      <QuietButton
        size={props.isShort ? 'sm' : 'md'}
        loading={isPending}
        aria-label={tableImports.undoOf(past.fileName)}
        onClick={() => mutate(past.id)}
      >
        {tableImports.undo}
      </QuietButton>
      {failure && (
        <span role="alert">
          {failure.code === 'import/not-undoable'
            ? whyNot(failure, mentorImports)
            : failures.other.remedy}
        </span>
      )}
      {error && <FailureNotice error={error} />}
    </>
  )
}

function whyNot(failure: MentorImportNotUndoable, words: Text['mentorImports']): string {
  const why = words.notUndoable[failure.because]
  return typeof why === 'string' ? why : why(failure.names.join(', '))
}
