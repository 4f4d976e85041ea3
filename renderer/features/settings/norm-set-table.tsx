import type { NormSetSummary } from '#shared/domain/instruments/norm-set.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './settings.module.css'

export function NormSetTable(props: {
  readonly normSets: readonly NormSetSummary[]
  readonly onShow: (normSet: NormSetSummary) => void
}) {
  const { settings, ui } = useText()
  const { norms: text } = settings
  const format = useFormat()
  return (
    <DataTable
      label={text.title}
      rows={props.normSets}
      rowKey={(normSet) => normSet.id}
      columns={[
        {
          key: 'name',
          title: text.name,
          cell: (normSet) => (
            <span className={classes.name}>
              {normSet.name}
              {normSet.isSample ? <StateBadge tone="sample">{ui.sample}</StateBadge> : null}
            </span>
          ),
        },
        { key: 'source', title: text.source, cell: (normSet) => normSet.source },
        { key: 'issuer', title: text.issuedBy, cell: (normSet) => normSet.issuedBy },
        { key: 'from', title: text.validFrom, cell: ({ validFrom }) => format.date(validFrom) },
        {
          key: 'rows',
          title: text.rowCount,
          figure: true,
          cell: ({ rowCount }) => format.integer(rowCount),
        },
        {
          key: 'show',
          title: <span className="nb-read-only-aloud">{text.show}</span>,
          cell: (normSet) => (
            <QuietButton
              aria-label={text.showOf(normSet.name)}
              onClick={() => props.onShow(normSet)}
            >
              {text.show}
            </QuietButton>
          ),
        },
      ]}
    />
  )
}
