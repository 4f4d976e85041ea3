import { FailureNotice } from '../../client/failure-notice.tsx'
import { PastImportsTable } from '../../table-import/past-imports-table.tsx'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { ImportResult } from './import-done.tsx'
import { UndoMentorImport } from './undo-mentor-import.tsx'
import { usePastMentorImports } from './use-mentor-import.ts'

/** Every import of mentors; each can be undone as a whole. */
export function PastMentorImports() {
  const { tableImports } = useText()
  const { data: imports, error, refetch } = usePastMentorImports()
  return (
    <Section title={tableImports.pastTitle}>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!imports && !error && <Loading />}
      {imports?.length === 0 && <p className="nb-soft">{tableImports.pastNone}</p>}
      {imports && imports.length > 0 && (
        <PastImportsTable
          imports={imports}
          result={(past) => <ImportResult result={past} />}
          undo={(past) => <UndoMentorImport past={past} />}
        />
      )}
    </Section>
  )
}
