import { IconChecklist, IconCircleCheck, IconSearchOff } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import type { ReviewFilter, ReviewItem } from '#shared/domain/review/review-item.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ReviewFilters } from './review-filters.tsx'
import classes from './review-queue.module.css'
import { ReviewTable } from './review-table.tsx'
import { statesOfTab, type ReviewTab } from './review-tabs.ts'
import { TwoPersonRule } from './two-person-rule.tsx'
import { useReviewCounts, useReviewQueue } from './use-review-queue.ts'

type Wanted = Omit<ReviewFilter, 'states'> & { readonly tab: ReviewTab }

const atFirst: Wanted = { tab: 'waiting', marks: [], text: '' }

/** Duyệt: what mentors have sent, and what calls for attention in it. */
export function ReviewQueueScreen() {
  const { review } = useText()
  const [wanted, setWanted] = useState(atFirst)
  const { tab, marks, text } = wanted
  const filter: ReviewFilter = { states: statesOfTab(tab), marks, text }
  const counts = useReviewCounts(filter)
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
            onChange={(part) => setWanted((before) => ({ ...before, ...part }))}
          />
          <Queue filter={filter} onClear={() => setWanted({ ...atFirst, tab })} />
        </div>
      )}
      <TwoPersonRule />
    </Screen>
  )
}

function Queue(props: { readonly filter: ReviewFilter; readonly onClear: () => void }) {
  const { noneMatch, noneInState } = useText().review
  const navigate = useNavigate()
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const list = useReviewQueue(props.filter, visible)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const onOpen = useCallback(
    ({ recordId }: ReviewItem) => void navigate(`/review/${recordId}`),
    [navigate],
  )
  if (list.error) return <FailureNotice error={list.error} onRetry={list.retry} />
  if (list.total === undefined) return <Loading />
  const { marks, text } = props.filter
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
      listKey={JSON.stringify(props.filter)}
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
