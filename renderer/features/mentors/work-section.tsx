import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorWork } from '#shared/domain/mentors/mentor-work.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { AddWork } from './add-work.tsx'
import { HoursCertificate } from './hours-certificate.tsx'
import { useWork } from './use-dossier.ts'
import { VisitsToCount } from './visits-to-count.tsx'

/** Hours that were written down, and what they come to. */
export function WorkSection({ mentorId }: { readonly mentorId: MentorId }) {
  const { work: words } = useText().mentorDossier
  const format = useFormat()
  const { list } = useWork(mentorId)
  const [isAdding, setIsAdding] = useState(false)
  const done = list.data ?? []
  const minutes = done.reduce((sum, work) => sum + work.minutes, 0)
  return (
    <Section
      title={words.title}
      actions={
        !isAdding && <QuietButton onClick={() => setIsAdding(true)}>{words.add}</QuietButton>
      }
    >
      <VisitsToCount mentorId={mentorId} done={done} />
      {isAdding && <AddWork mentorId={mentorId} onClose={() => setIsAdding(false)} />}
      {done.length === 0 ? (
        !isAdding && <p className="nb-soft">{words.none}</p>
      ) : (
        <>
          <p>{words.total(format.decimal(minutes / 60, 1), done.length)}</p>
          <HoursCertificate mentorId={mentorId} />
          <WorkTable mentorId={mentorId} done={done} />
        </>
      )}
    </Section>
  )
}

function WorkTable(props: { readonly mentorId: MentorId; readonly done: readonly MentorWork[] }) {
  const { work: words } = useText().mentorDossier
  const format = useFormat()
  const { remove } = useWork(props.mentorId)
  return (
    <DataTable
      label={words.title}
      rows={props.done}
      rowKey={({ id }) => id}
      columns={[
        { key: 'day', title: words.workedOn, cell: ({ workedOn }) => format.date(workedOn) },
        { key: 'firm', title: words.firmName, cell: ({ firmName }) => firmName },
        {
          key: 'what',
          title: words.what,
          cell: ({ what, visitRecordId }) => (
            <>
              {what}{' '}
              <span className="nb-soft">({visitRecordId ? words.fromVisit : words.typed})</span>
            </>
          ),
        },
        {
          key: 'hours',
          title: words.hours,
          figure: true,
          cell: ({ minutes }) => format.decimal(minutes / 60, 1),
        },
        {
          key: 'remove',
          title: '',
          cell: ({ id, workedOn }) => (
            <ActionIcon
              color="gray"
              aria-label={words.remove(format.date(workedOn))}
              onClick={() => remove.mutate({ mentorId: props.mentorId, workId: id })}
            >
              <IconTrash aria-hidden size="1.25rem" stroke={1.75} />
            </ActionIcon>
          ),
        },
      ]}
    />
  )
}
