import type { MentorImport } from '#shared/domain/mentors/mentor-import.ts'

import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { UndoMentorImport } from './undo-mentor-import.tsx'

export function ImportDone(props: {
  readonly result: MentorImport
  readonly onRestart: () => void
}) {
  const { mentorImports, tableImports } = useText()
  const { result } = props
  return (
    <Notice
      tone="done"
      title={`${tableImports.doneTitle}: ${result.fileName}`}
      actions={
        <>
          <LinkButton to="/mentors">{mentorImports.seeMentors}</LinkButton>
          <UndoMentorImport past={result} />
          <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
        </>
      }
    >
      <ImportResult result={result} />
    </Notice>
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
