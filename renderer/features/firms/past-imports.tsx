import type { FirmImport } from '#shared/domain/firms/firm-import.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { ImportResult } from './import-done.tsx'
import { UndoImport } from './undo-import.tsx'
import { usePastImports } from './use-firm-import.ts'

/** Every import of the workspace; each can be undone as a whole. */
export function PastImports() {
  const { firmImports } = useText()
  const { data: imports, error, refetch } = usePastImports()
  return (
    <Section title={firmImports.pastTitle}>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!imports && !error && <Loading />}
      {imports?.length === 0 && <p className="nb-soft">{firmImports.pastNone}</p>}
      {imports && imports.length > 0 && <PastImportTable imports={imports} />}
    </Section>
  )
}

function PastImportTable({ imports }: { readonly imports: readonly FirmImport[] }) {
  const { firmImports } = useText()
  const format = useFormat()
  return (
    <DataTable
      label={firmImports.pastTitle}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        { key: 'file', title: firmImports.pastFile, cell: ({ fileName }) => fileName },
        {
          key: 'when',
          title: firmImports.pastWhen,
          cell: ({ importedAt }) => format.dateTime(importedAt),
        },
        {
          key: 'result',
          title: firmImports.pastResult,
          cell: (firmImport) => <ImportResult result={firmImport} />,
        },
        {
          key: 'undo',
          title: <span className="nb-read-only-aloud">{firmImports.undo}</span>,
          cell: (firmImport) =>
            firmImport.undoneAt === null ? (
              <UndoImport firmImport={firmImport} isShort />
            ) : (
              firmImports.undoneOn(format.dateTime(firmImport.undoneAt))
            ),
        },
      ]}
    />
  )
}
