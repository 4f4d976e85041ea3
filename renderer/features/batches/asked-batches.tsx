import { Link } from 'react-router'

import type { AskedBatch } from '#shared/domain/batches/asked-batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './batches.module.css'
import { useAskedBatches } from './use-asked-batches.ts'

/** Batches of colleagues that came to be confirmed; nothing where none came. */
export function AskedBatches() {
  const { batches } = useText()
  const format = useFormat()
  const { data = [] } = useAskedBatches()
  const { title, columns } = batches.asked
  if (data.length === 0) return null
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={data}
        rowKey={({ batchId }) => batchId}
        columns={[
          {
            key: 'batch',
            title: columns.batch,
            cell: ({ batchId, name, number }) => (
              <span className={classes.name}>
                <Link to={`/batches/asked/${batchId}`}>{name}</Link>
                <span className="nb-soft">{batches.numberOf(format.integer(number))}</span>
              </span>
            ),
          },
          {
            key: 'from',
            title: columns.from,
            cell: ({ askedBy, askedAt }) =>
              batches.madeBy(askedBy, format.sinceThen(askedAt, Date.now())),
          },
          {
            key: 'count',
            title: columns.count,
            figure: true,
            cell: ({ items }) => format.integer(items.length),
          },
          { key: 'state', title: columns.state, cell: (asked) => <AnswerBadge asked={asked} /> },
        ]}
      />
    </Section>
  )
}

function AnswerBadge({ asked: { answer } }: { readonly asked: AskedBatch }) {
  const { asked: text } = useText().batches
  if (answer === null) return <StateBadge tone="attention">{text.waiting}</StateBadge>
  return answer.isConfirmed ? (
    <StateBadge tone="done">{text.confirmed}</StateBadge>
  ) : (
    <StateBadge tone="neutral">{text.refused}</StateBadge>
  )
}
