import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import styles from '../../table-import/table-import.module.css'
import { useText } from '../../text/text-context.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { outcomeOf, type RowOutcome, type Decisions } from './count-decisions.ts'
import { useShownWords } from './use-shown-words.ts'

const listed = 50

type Row = MentorImportPreview['rows'][number]

/** The first rows as they would be stored. */
export function MentorImportRows(props: {
  readonly preview: MentorImportPreview
  readonly decisions: Decisions
}) {
  const { mentorImports, tableImports } = useText()
  const { preview, decisions } = props
  const wordsOf = useShownWords()
  const rows = preview.rows.slice(0, listed)
  const outcomes = new Map<number, RowOutcome>([
    ...preview.likeRows.map((like) => [like.row, outcomeOf(like, decisions)] as const),
    ...preview.sameRows.map(({ row }) => [row, 'skip'] as const),
  ])
  const mapped = preview.columns.flatMap(({ field }) => field ?? [])
  const isSplitName = mapped.includes('givenName')
  const fields = mapped.filter((field) => field !== 'familyName')
  const columns: Column<Row>[] = [
    { key: 'row', title: tableImports.row, cell: ({ row }) => row },
    {
      key: 'outcome',
      title: tableImports.outcome,
      cell: ({ row, shown }) => (
        <Outcome outcome={shown === null ? 'faulty' : (outcomes.get(row) ?? 'add')} />
      ),
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

const tones = {
  add: 'done',
  merge: 'attention',
  skip: 'neutral',
  undecided: 'attention',
  faulty: 'fault',
} as const

function Outcome({ outcome }: { readonly outcome: keyof typeof tones }) {
  const { outcomes } = useText().mentorImports
  return <StateBadge tone={tones[outcome]}>{outcomes[outcome]}</StateBadge>
}
