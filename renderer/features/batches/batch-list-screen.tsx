import { IconPackage } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'

import type { BatchSummary } from '#shared/domain/batches/batch.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AskedBatches } from './asked-batches.tsx'
import { BatchStateBadge } from './batch-state-badge.tsx'
import classes from './batches.module.css'
import { GatherDialog } from './gather-dialog.tsx'
import { TwoPersonRule } from './two-person-rule.tsx'
import { useBatches } from './use-batches.ts'

/** Lô gửi: what was gathered and sent, and what waits to be. */
export function BatchListScreen() {
  const { batches } = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const [isGathering, setIsGathering] = useState(false)
  const { data, error, refetch } = useBatches()
  if (error) {
    return (
      <Screen wide title={batches.title}>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </Screen>
    )
  }
  if (!data) return <Loading />
  const gather = (
    <PrimaryButton
      leftSection={<IconPackage aria-hidden size="1.25rem" />}
      onClick={() => setIsGathering(true)}
    >
      {batches.gather}
    </PrimaryButton>
  )
  const hasReady = data.ready > 0
  return (
    <Screen
      wide
      title={batches.title}
      lead={batches.lead}
      actions={hasReady && data.batches.length > 0 ? gather : null}
    >
      {data.batches.length === 0 ? (
        <NoBatches hasReady={hasReady} gather={gather} />
      ) : (
        <div className={classes.stack}>
          {hasReady ? (
            <Notice tone="info">{batches.ready(format.integer(data.ready))}</Notice>
          ) : null}
          <BatchTable rows={data.batches} />
        </div>
      )}
      <AskedBatches />
      <TwoPersonRule {...data} />
      <GatherDialog
        opened={isGathering}
        ready={data.ready}
        onClose={() => setIsGathering(false)}
        onGathered={(batch) => void navigate(`/batches/${batch.id}`)}
      />
    </Screen>
  )
}

function NoBatches(props: { readonly hasReady: boolean; readonly gather: ReactNode }) {
  const { empty } = useText().batches
  return (
    <EmptyState
      icon={IconPackage}
      title={props.hasReady ? empty.readyTitle : empty.title}
      action={
        props.hasReady ? (
          props.gather
        ) : (
          <LinkButton to="/review" primary>
            {empty.toReview}
          </LinkButton>
        )
      }
    >
      {props.hasReady ? empty.readyExplained : empty.explained}
    </EmptyState>
  )
}

function BatchTable(props: { readonly rows: readonly BatchSummary[] }) {
  const { batches } = useText()
  const format = useFormat()
  const { columns } = batches
  return (
    <DataTable
      label={batches.title}
      rows={props.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: columns.name,
          cell: (batch) => (
            <span className={classes.name}>
              <Link to={`/batches/${batch.id}`}>{batch.name}</Link>
              <span className="nb-soft">{batches.numberOf(format.integer(batch.number))}</span>
            </span>
          ),
        },
        {
          key: 'state',
          title: columns.state,
          cell: (batch) => <BatchStateBadge batch={batch} />,
        },
        {
          key: 'all',
          title: columns.all,
          figure: true,
          cell: ({ counts }) => format.integer(counts.all),
        },
        {
          key: 'answers',
          title: columns.answers,
          cell: (batch) => <Answers batch={batch} />,
        },
        {
          key: 'made',
          title: columns.made,
          cell: ({ madeBy, madeAt }) =>
            batches.madeBy(madeBy, format.sinceThen(madeAt, Date.now())),
        },
      ]}
    />
  )
}

function Answers({ batch }: { readonly batch: BatchSummary }) {
  const { batches } = useText()
  const format = useFormat()
  const { accepted, refused, waiting } = batch.counts
  if (batch.sentAt === null) return <span className="nb-soft">{batches.noAnswers}</span>
  return (
    <>
      {batches.answers(format.integer(accepted), format.integer(refused), format.integer(waiting))}
    </>
  )
}
