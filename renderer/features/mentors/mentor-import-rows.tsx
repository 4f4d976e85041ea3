import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import styles from '../../table-import/table-import.module.css'
import { useText } from '../../text/text-context.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useShownWords } from './use-shown-words.ts'

const listed = 50

type Row = MentorImportPreview['rows'][number]

/** The first rows as they would be stored. */
export function MentorImportRows({ preview }: { readonly preview: MentorImportPreview }) {
  const { mentorImports, tableImports } = useText()
  const wordsOf = useShownWords()
  const rows = preview.rows.slice(0, listed)
  const alike = new Set(preview.likeRows.map(({ row }) => row))
  const mapped = preview.columns.flatMap(({ field }) => field ?? [])
  const isSplitName = mapped.includes('givenName')
  const fields = mapped.filter((field) => field !== 'familyName')
  const columns: Column<Row>[] = [
    { key: 'row', title: tableImports.row, cell: ({ row }) => row },
    {
      key: 'outcome',
      title: tableImports.outcome,
      cell: ({ row, shown }) => <Outcome isFaulty={shown === null} isAlike={alike.has(row)} />,
    },
    ...fields.map((field) => ({
      key: field,
      title: mentorImports.fields[field],
      cell: ({ shown }: Row) => {
        const own = isSplitName && field === 'givenName' ? 'fullName' : field
        return shown === null ? '' : wordsOf(own, shown[own])
      },
    })),
  ]
  return (
    <>
      <div className={styles.tall}>
        <DataTable
          label={tableImports.rowsTitle}
          rows={rows}
          rowKey={({ row }) => String(row)}
          columns={columns}
        />
      </div>
      <p className="nb-soft">{tableImports.rowsShown(rows.length, preview.rowCount)}</p>
    </>
  )
}

function Outcome(props: { readonly isFaulty: boolean; readonly isAlike: boolean }) {
  const { outcomes } = useText().mentorImports
  if (props.isFaulty) return <StateBadge tone="fault">{outcomes.faulty}</StateBadge>
  if (props.isAlike) return <StateBadge tone="attention">{outcomes.alike}</StateBadge>
  return <StateBadge tone="done">{outcomes.add}</StateBadge>
}
