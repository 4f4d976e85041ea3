import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useFieldNames } from './use-field-names.ts'
import { useMentorHistory } from './use-mentors.ts'

/** What happened to the mentor, newest first; lines are only ever added. */
export function MentorHistory({ mentorId }: { readonly mentorId: MentorId }) {
  const { mentors } = useText()
  const format = useFormat()
  const fieldNames = useFieldNames()
  const { data: entries, error, refetch } = useMentorHistory(mentorId)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!entries) return <Loading />
  const { page } = mentors
  return (
    <DataTable
      label={page.history}
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={[
        {
          key: 'when',
          title: page.historyWhen,
          cell: ({ madeAt }) => format.dateTime(madeAt),
        },
        {
          key: 'what',
          title: page.historyWhat,
          cell: ({ event }) => mentors.events[event],
        },
        {
          key: 'note',
          title: page.historyNote,
          cell: ({ note, fields }) => [note, fieldNames(fields)].filter(Boolean).join(' · '),
        },
        { key: 'who', title: page.historyWho, cell: ({ madeBy }) => madeBy },
      ]}
    />
  )
}
