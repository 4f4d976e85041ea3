import { IconPrinter } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from 'react-router'

import type { Batch } from '#shared/domain/batches/batch.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { HashCode } from '../../ui/hash-code.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { BatchFault } from './batch-fault.tsx'
import { BatchItems } from './batch-items.tsx'
import { BatchStateBadge } from './batch-state-badge.tsx'
import classes from './batches.module.css'
import { DiscardBatch } from './discard-batch.tsx'
import { PreparingBatch } from './preparing-batch.tsx'
import { RefusedItems } from './refused-items.tsx'
import { useBatch, useCoverSheet } from './use-batches.ts'
import { WayOfBatch } from './way-of-batch.tsx'

/** One batch: what to do next, and every assessment in it. */
export function BatchScreen() {
  const { batches, failures } = useText()
  const { batchId = '' } = useParams()
  const { data: batch, error, refetch } = useBatch(batchId)
  if (batch === undefined && !error) return <Loading />
  if (!batch) {
    return (
      <Screen title={batches.title} above={<Link to="/batches">{batches.batch.back}</Link>}>
        {error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Notice tone="attention" title={failures.notFound.what}>
            {failures.notFound.remedy}
          </Notice>
        )}
      </Screen>
    )
  }
  return <Opened batch={batch} />
}

function Opened({ batch }: { readonly batch: Batch }) {
  const { batches } = useText()
  const navigate = useNavigate()
  const cover = useCoverSheet()
  const isOpen = batch.state === 'draft' || batch.state === 'confirmed'
  return (
    <Screen
      wide
      title={batch.name}
      above={<Link to="/batches">{batches.batch.back}</Link>}
      lead={<Lead batch={batch} />}
      actions={
        <>
          <QuietButton
            leftSection={<IconPrinter aria-hidden size="1.25rem" />}
            loading={cover.isPending}
            onClick={() => cover.mutate(batch.id)}
          >
            {batches.batch.cover}
          </QuietButton>
          {isOpen ? (
            <DiscardBatch batchId={batch.id} onDiscarded={() => void navigate('/batches')} />
          ) : null}
        </>
      }
    >
      <BatchFault error={cover.error} />
      {isOpen ? <PreparingBatch key={batch.id} batch={batch} /> : null}
      {batch.counts.waiting > 0 ? <WayOfBatch batch={batch} /> : null}
      {batch.counts.refused > 0 ? <RefusedItems batch={batch} /> : null}
      <BatchItems batch={batch} />
      <p className={classes.hash}>
        {batches.batch.hash}: <HashCode code={batch.itemsSha256} />
      </p>
    </Screen>
  )
}

function Lead({ batch }: { readonly batch: Batch }) {
  const { batches } = useText()
  const format = useFormat()
  const { confirmedBy, confirmedAt, confirmedTitle, isConfirmedByDevice } = batch
  const confirmed = isConfirmedByDevice ? batches.batch.signedBy : batches.batch.confirmedBy
  const person = [confirmedBy ?? '', confirmedTitle].filter((word) => word !== '').join(', ')
  return (
    <span className={classes.lead}>
      <span>{batches.batch.title(format.integer(batch.number))}</span>
      <BatchStateBadge batch={batch} />
      <span>{batches.madeBy(batch.madeBy, format.dateTime(batch.madeAt))}</span>
      {batch.mendsBatch === null ? null : (
        <span>{batches.batch.mends(format.integer(batch.mendsBatch))}</span>
      )}
      {confirmedAt === null ? null : <span>{confirmed(person, format.dateTime(confirmedAt))}</span>}
    </span>
  )
}
