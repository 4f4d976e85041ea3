import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'

import type { SentRecord, SyncStatus } from '#shared/domain/sync/sync-state.ts'

import { useIsAssociation } from '../../client/use-is-association.ts'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { RecordLine } from './record-line.tsx'
import classes from './record-line.module.css'
import {
  recordFilters,
  shownLimit,
  useRetry,
  useSyncRecords,
  type RecordFilter,
} from './use-sync.ts'

export function RecordSection(props: { readonly status: SyncStatus }) {
  const { list } = useText().sync
  const format = useFormat()
  const [filter, setFilter] = useState<RecordFilter>('all')
  const { data: records, error, refetch } = useSyncRecords(filter)
  const isEmpty = filter === 'all' && records?.length === 0
  const counts = countsOf(props.status)
  return (
    <Section title={list.title}>
      {isEmpty ? <NothingSent /> : null}
      {isEmpty ? null : (
        <Choice
          label={list.filter}
          value={filter}
          onChange={setFilter}
          options={recordFilters.map((value) => ({
            value,
            label:
              value === 'all'
                ? list.filters.all
                : list.filterOf(list.filters[value], format.integer(counts[value])),
          }))}
        />
      )}
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {!records && !error ? <Loading /> : null}
      {records && !isEmpty ? <RecordList records={records} /> : null}
    </Section>
  )
}

function countsOf(status: SyncStatus): Readonly<Record<Exclude<RecordFilter, 'all'>, number>> {
  return {
    waiting: status.waiting,
    association: status.withAssociation,
    city: status.withCity,
    attention: status.needAttention,
  }
}

function RecordList(props: { readonly records: readonly SentRecord[] }) {
  const { list } = useText().sync
  const format = useFormat()
  const [shown, setShown] = useState<SentRecord | null>(null)
  const retry = useRetry()
  const { records } = props
  if (records.length === 0) return <p className="nb-soft">{list.noneMatch}</p>
  return (
    <>
      {retry.error ? <FailureNotice error={retry.error} /> : null}
      <ul className={classes.list}>
        {records.map((record) => (
          <RecordLine
            key={record.revId}
            record={record}
            isRetrying={retry.isPending && retry.variables === record.revId}
            onRetry={() => retry.mutate(record.revId)}
            onOpenReceipt={() => setShown(record)}
          />
        ))}
      </ul>
      {records.length === shownLimit ? (
        <p className="nb-soft">{list.limited(format.integer(shownLimit))}</p>
      ) : null}
      {shown ? <ReceiptDialog record={shown} onClose={() => setShown(null)} /> : null}
    </>
  )
}

function NothingSent() {
  const { list } = useText().sync
  const isAssociation = useIsAssociation()
  return (
    <EmptyState
      icon={IconSend}
      title={list.none}
      action={
        isAssociation ? (
          <LinkButton to="/campaigns">{list.noneDoAssociation}</LinkButton>
        ) : (
          <LinkButton to="/assessments">{list.noneDo}</LinkButton>
        )
      }
    >
      {isAssociation ? list.noneExplainedAssociation : list.noneExplained}
    </EmptyState>
  )
}
