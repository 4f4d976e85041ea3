import { Link, useParams } from 'react-router'

import type { AskedBatch } from '#shared/domain/batches/asked-batch.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { HashCode } from '../../ui/hash-code.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { AnswerSection } from './answer-section.tsx'
import { Result, TaxCode } from './batch-items.tsx'
import classes from './batches.module.css'
import { Findings } from './item-standing.tsx'
import { useAskedBatch } from './use-asked-batches.ts'

/** A colleague's batch, and what this manager says about it. */
export function AskedBatchScreen() {
  const { batches } = useText()
  const { batchId = '' } = useParams()
  const { data: asked, error, refetch } = useAskedBatch(batchId)
  if (asked) return <Opened asked={asked} />
  if (asked === undefined && !error) return <Loading />
  return (
    <Screen title={batches.asked.title} above={<Link to="/batches">{batches.batch.back}</Link>}>
      {error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Notice tone="attention" title={batches.asked.gone.what}>
          {batches.asked.gone.remedy}
        </Notice>
      )}
    </Screen>
  )
}

function Opened({ asked }: { readonly asked: AskedBatch }) {
  const { batches } = useText()
  const format = useFormat()
  const { number, askedBy, askedAt } = asked
  return (
    <Screen
      wide
      title={asked.name}
      above={<Link to="/batches">{batches.batch.back}</Link>}
      lead={batches.asked.lead(format.integer(number), askedBy, format.dateTime(askedAt))}
    >
      <AnswerSection key={asked.batchId} asked={asked} />
      <AskedItems items={asked.items} />
      <p className={classes.hash}>
        {batches.batch.hash}: <HashCode code={asked.itemsSha256} />
      </p>
    </Screen>
  )
}

function AskedItems(props: { readonly items: AskedBatch['items'] }) {
  const { items: text } = useText().batches
  return (
    <Section title={text.title}>
      <DataTable
        label={text.title}
        rows={props.items}
        rowKey={({ recordId }) => recordId}
        columns={[
          {
            key: 'firm',
            title: text.firm,
            cell: (item) => (
              <span className={classes.name}>
                <span>{item.firmName}</span>
                <TaxCode item={item} />
              </span>
            ),
          },
          { key: 'result', title: text.result, cell: (item) => <Result item={item} /> },
          {
            key: 'state',
            title: text.state,
            cell: ({ findings }) => <Findings found={findings} />,
          },
        ]}
      />
    </Section>
  )
}
