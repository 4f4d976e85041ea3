import type { MentorImport } from '#shared/domain/mentors/mentor-import.ts'

import { ImportDoneNotice } from '../../table-import/import-done-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { usePastMentorImports } from './use-mentor-import.ts'
import { useUndoOfMentorImport } from './use-undo-of-mentor-import.ts'

export function ImportDone(props: {
  readonly result: MentorImport
  readonly onRestart: () => void
}) {
  const { mentorImports } = useText()
  const { result } = props
  const undo = useUndoOfMentorImport(result)
  // It may be taken back here or in the list of imports below.
  const { data: imports = [] } = usePastMentorImports()
  return (
    <ImportDoneNotice
      result={<ImportResult result={result} />}
      isUndone={imports.some(({ id, undoneAt }) => id === result.id && undoneAt !== null)}
      undone={mentorImports.undone}
      undo={undo}
      seeList={<LinkButton to="/mentors">{mentorImports.seeMentors}</LinkButton>}
      onRestart={props.onRestart}
    />
  )
}

export function ImportResult({ result }: { readonly result: MentorImport }) {
  const { mentorImports, tableImports } = useText()
  const parts = [
    mentorImports.doneAdded(result.addedCount),
    result.updatedCount > 0 && mentorImports.doneUpdated(result.updatedCount),
    result.skippedCount > 0 && tableImports.doneSkipped(result.skippedCount),
  ]
  return <>{parts.filter((part) => part !== false).join(' · ')}</>
}
