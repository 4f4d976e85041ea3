import { IconChecklist, IconCircleCheck, IconSearchOff } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import type { ReviewItem } from '#shared/domain/review/review-item.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFilterInAddress } from '../../client/use-filter-in-address.ts'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import {
  queueFromAddress,
  queueToAddress,
  toReviewFilter,
  wholeQueue,
  type QueueFilter,
} from './queue-filter.ts'
import { ReviewFilters } from './review-filters.tsx'
import classes from './review-queue.module.css'
import { ReviewTable } from './review-table.tsx'
import { TwoPersonRule } from './two-person-rule.tsx'
import { useReviewCounts, useReviewQueue } from './use-review-queue.ts'

const inAddress = { read: queueFromAddress, write: queueToAddress }

/** Duyệt: what mentors have sent, and what calls for attention in it. */
export function ReviewQueueScreen() {
  const { review } = useText()
  const { filter: wanted, setFilter, rememberFilter } = useFilterInAddress(inAddress)
  const counts = useReviewCounts(toReviewFilter(wanted))
  if (counts.error) {
    return (
      <Screen wide title={review.title}>
        <FailureNotice error={counts.error} onRetry={() => void counts.refetch()} />
      </Screen>
    )
  }
  if (counts.data === undefined) return <Loading />
  const isEmpty = Object.keys(counts.data.states).length === 0
  return (
    <Screen wide title={review.title} lead={review.lead}>
      {isEmpty ? (
        <NothingSent />
      ) : (
        <div className={classes.queue}>
          <ReviewFilters
            wanted={wanted}
            counts={counts.data}
            onChange={(part) => setFilter((before) => ({ ...before, ...part }))}
          />
          <Queue
            wanted={wanted}
            onLeave={rememberFilter}
            onClear={() => setFilter({ ...wholeQueue, tab: wanted.tab })}
          />
        </div>
      )}
      <TwoPersonRule />
    </Screen>
  )
}

function Queue(props: {
  readonly wanted: QueueFilter
  /** Keeps the filter for coming back. */
  readonly onLeave: () => Promise<void>
  readonly onClear: () => void
}) {
  const { noneMatch, noneInState } = useText().review
  const navigate = useNavigate()
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const { wanted, onLeave } = props
  const list = useReviewQueue(toReviewFilter(wanted), visible)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const onOpen = useCallback(
    ({ recordId }: ReviewItem) => {
      const search = queueToAddress(wanted).toString()
      void onLeave().then(() => navigate({ pathname: `/review/${recordId}`, search }))
    },
    [navigate, onLeave, wanted],
  )
  if (list.error) return <FailureNotice error={list.error} onRetry={list.retry} />
  if (list.total === undefined) return <Loading />
  const { marks, text } = wanted
  if (list.total === 0 && marks.length === 0 && text === '') {
    return (
      <EmptyState icon={IconCircleCheck} title={noneInState.title}>
        {noneInState.explained}
      </EmptyState>
    )
  }
  if (list.total === 0) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={noneMatch.title}
        action={<QuietButton onClick={props.onClear}>{noneMatch.clear}</QuietButton>}
      >
        {noneMatch.explained}
      </EmptyState>
    )
  }
  return (
    <ReviewTable
      total={list.total}
      rowAt={list.rowAt}
      gridRef={gridRef}
      listKey={JSON.stringify(wanted)}
      onVisible={onVisible}
      onOpen={onOpen}
    />
  )
}

function NothingSent() {
  const { empty } = useText().review
  return (
    <EmptyState
      icon={IconChecklist}
      title={empty.title}
      action={
        <LinkButton to="/sync" primary>
          {empty.toSync}
        </LinkButton>
      }
    >
      {empty.explained}
    </EmptyState>
  )
}
