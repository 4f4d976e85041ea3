import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

import type { MentorDocument } from '#shared/domain/mentors/mentor-document.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import styles from './dossier.module.css'
import { EndWords } from './end-words.tsx'
import { useDocuments } from './use-dossier.ts'

type DocumentTableProps = {
  readonly mentorId: MentorId
  readonly documents: readonly MentorDocument[]
  readonly onOpen: (documentId: MentorDocument['id']) => void
}

/** The papers, the newest first. */
export function DocumentTable(props: DocumentTableProps) {
  const { documents: words } = useText().mentorDossier
  const format = useFormat()
  return (
    <DataTable
      label={words.title}
      rows={props.documents}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: words.name, cell: ({ title }) => title },
        {
          key: 'kind',
          title: words.kind,
          cell: ({ kind, isCertified }) =>
            isCertified ? `${words.kinds[kind]} · ${words.isCertified}` : words.kinds[kind],
        },
        {
          key: 'received',
          title: words.receivedOn,
          cell: ({ receivedOn }) => format.date(receivedOn),
        },
        { key: 'ends', title: words.endsOn, cell: ({ endsOn }) => <Ends endsOn={endsOn} /> },
        {
          key: 'file',
          title: words.fileColumn,
          cell: (document) => <Actions document={document} {...props} />,
        },
      ]}
    />
  )
}

function Ends({ endsOn }: Pick<MentorDocument, 'endsOn'>) {
  const { documents: words } = useText().mentorDossier
  const format = useFormat()
  if (endsOn === null) return <>{words.noEnd}</>
  return (
    <>
      {format.date(endsOn)} <EndWords endsOn={endsOn} />
    </>
  )
}

function Actions(props: DocumentTableProps & { readonly document: MentorDocument }) {
  const { document, mentorId, onOpen } = props
  const { documents: words } = useText().mentorDossier
  const { remove } = useDocuments(mentorId)
  return (
    <span className={styles.actions}>
      {document.file === null ? (
        words.paperOnly
      ) : (
        <QuietButton
          size="sm"
          aria-label={words.open(document.title)}
          onClick={() => onOpen(document.id)}
        >
          {words.openShort}
        </QuietButton>
      )}
      <ActionIcon
        color="gray"
        aria-label={words.remove(document.title)}
        title={words.remove(document.title)}
        onClick={() => remove.mutate({ mentorId, documentId: document.id })}
      >
        <IconTrash aria-hidden size="1.25rem" stroke={1.75} />
      </ActionIcon>
    </span>
  )
}
