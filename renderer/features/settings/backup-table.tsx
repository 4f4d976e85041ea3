import type { Backup } from '#shared/domain/workspace/workspace.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

export function BackupTable(props: {
  readonly backups: readonly Backup[]
  readonly onRestore: (backup: Backup) => void
}) {
  const { backups: text } = useText().settings
  const format = useFormat()
  return (
    <DataTable
      label={text.title}
      rows={props.backups}
      rowKey={(backup) => backup.id}
      columns={[
        { key: 'at', title: text.madeAt, cell: ({ madeAt }) => format.dateTime(madeAt) },
        {
          key: 'restore',
          title: <span className="nb-read-only-aloud">{text.restore}</span>,
          cell: (backup) => (
            <QuietButton
              aria-label={text.restoreOf(format.dateTime(backup.madeAt))}
              onClick={() => props.onRestore(backup)}
            >
              {text.restore}
            </QuietButton>
          ),
        },
        { key: 'reason', title: text.reason, cell: ({ reason }) => text.reasons[reason] },
        {
          key: 'content',
          title: text.content,
          cell: ({ firmCount, assessmentCount }) =>
            text.contentOf(format.integer(firmCount), format.integer(assessmentCount)),
        },
        {
          key: 'size',
          title: text.size,
          figure: true,
          cell: ({ byteCount }) => format.fileSize(byteCount),
        },
        {
          key: 'check',
          title: text.check,
          cell: ({ verified }) => (
            <StateBadge tone={verified ? 'done' : 'attention'}>
              {verified ? text.verified : text.notVerified}
            </StateBadge>
          ),
        },
      ]}
    />
  )
}
