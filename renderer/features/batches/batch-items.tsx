import { Link } from 'react-router'

import type { Batch, BatchItem } from '#shared/domain/batches/batch.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { ItemStanding } from './item-standing.tsx'
import { useBatchOrder } from './use-batches.ts'
import { useItemResult } from '../../client/use-item-result.ts'

/** Every assessment of the batch: whose, what it comes to, and where it stands. */
export function BatchItems({ batch }: { readonly batch: Batch }) {
  const { items: text } = useText().batches
  const takeOut = useBatchOrder()
  const isDraft = batch.state === 'draft'
  return (
    <Section title={text.title}>
      <BatchFault error={takeOut.error} />
      <DataTable
        label={text.title}
        rows={batch.items}
        rowKey={({ recordId }) => recordId}
        columns={[
          { key: 'firm', title: text.firm, cell: (item) => <Firm item={item} /> },
          { key: 'mentor', title: text.mentor, cell: ({ mentorName }) => mentorName },
          { key: 'result', title: text.result, cell: (item) => <Result item={item} /> },
          {
            key: 'state',
            title: text.state,
            cell: (item) => <ItemStanding item={item} isOpen={batch.sentAt === null} />,
          },
          ...(isDraft
            ? [
                {
                  key: 'take-out',
                  title: '',
                  cell: ({ recordId, firmName }: BatchItem) => (
                    <QuietButton
                      aria-label={text.takeOutOf(firmName)}
                      onClick={() =>
                        takeOut.mutate({
                          do: 'takeOut',
                          batchId: batch.id,
                          recordIds: [recordId],
                        })
                      }
                    >
                      {text.takeOut}
                    </QuietButton>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Firm({ item }: { readonly item: BatchItem }) {
  const { items: text } = useText().batches
  return (
    <span className={classes.name}>
      <Link to={`/review/${item.recordId}`} aria-label={text.open(item.firmName)}>
        {item.firmName}
      </Link>
      <TaxCode item={item} />
    </span>
  )
}

export function TaxCode({ item }: { readonly item: Pick<BatchItem, 'taxCode'> }) {
  const { items: text } = useText().batches
  const taxCode = item.taxCode === null ? text.noTaxCode : maskPersonalTaxCode(item.taxCode)
  return <span className="nb-soft">{taxCode}</span>
}

export function Result({ item }: { readonly item: Parameters<typeof useItemResult>[0] }) {
  const { points, level } = useItemResult(item)
  return (
    <span className={classes.name}>
      <span className={classes.points}>{points}</span>
      <span className="nb-soft">{level}</span>
    </span>
  )
}
