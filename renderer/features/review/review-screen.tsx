import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'

import type { ArrivedAssessment } from '#shared/contract/review-contract.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'
import { changedParts, type ChangedParts } from '#shared/domain/review/changed-answers.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { ExplanationDialog } from '../../result/explanation-dialog.tsx'
import { liveResult } from '../../result/live-result.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { focusReviewRow } from './focus-review-row.ts'
import { NextInQueue } from './next-in-queue.tsx'
import { ReviewForm } from './review-form.tsx'
import { ReviewNotices } from './review-notices.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { ReviewPartsContext, type ReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'
import { useRemarks } from './use-remarks.ts'
import { useArrivedAssessment } from './use-review.ts'

/** `/review/:recordId`: one assessment beside its evidence, for a decision. */
export function ReviewScreen() {
  const recordId = assessmentIdSchema.safeParse(useParams()['recordId'])
  if (!recordId.success) return <FailureNotice error={null} />
  return <Loaded key={recordId.data} recordId={recordId.data} />
}

function Loaded(props: { readonly recordId: AssessmentId }) {
  const { review } = useText()
  const { search } = useLocation()
  const { data, error, refetch } = useArrivedAssessment(props.recordId)
  useTopAfterDecision(data?.arrived.decisions.length)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const { arrived, instrument } = data
  return (
    <Screen
      wide
      above={<Link to={{ pathname: '/review', search }}>{review.title}</Link>}
      title={arrived.item.firmName || review.firmUnknown}
      lead={<Lead arrived={arrived} />}
      actions={
        <>
          <StateBadge tone={stateTone[arrived.item.state]}>
            {review.states[arrived.item.state]}
          </StateBadge>
          <NextInQueue recordId={props.recordId} isDecided={!isOpen(arrived.item.state)} />
        </>
      }
    >
      {instrument === null ? (
        <Notice tone="attention" title={review.screen.unknownInstrument}>
          {review.screen.unknownInstrumentWhy(arrived.instrument.id, arrived.instrument.version)}
        </Notice>
      ) : (
        // After a decision its remarks are history.
        <Review
          key={`${arrived.item.revId}:${String(arrived.decisions.length)}`}
          arrived={arrived}
          instrument={instrument}
        />
      )}
    </Screen>
  )
}

/** A decision is made far below; what it comes to, and what is left to do, stands at the top. */
function useTopAfterDecision(decisions: number | undefined): void {
  const before = useRef(decisions)
  useEffect(() => {
    if (before.current !== undefined && before.current !== decisions) window.scrollTo({ top: 0 })
    before.current = decisions
  }, [decisions])
}

function Lead({ arrived: { item } }: { readonly arrived: ArrivedAssessment }) {
  const { review } = useText()
  const format = useFormat()
  return review.screen.lead({
    year: item.referenceYear,
    mentor: item.mentorName,
    arrived: format.dateTime(item.arrivedAt),
    visited: item.visitedOn === null ? null : format.date(item.visitedOn),
  })
}

const stateTone: Readonly<Record<ReviewState, Tone>> = {
  waiting: 'neutral',
  first_approval: 'neutral',
  returned: 'attention',
  approved: 'done',
  batched: 'done',
  accepted: 'done',
  refused: 'fault',
}

/** Whether somebody still has to decide on it. */
function isOpen(state: ReviewState): boolean {
  return state === 'waiting' || state === 'first_approval'
}

const nothingChanged: ChangedParts = { questions: new Set(), criteria: new Set() }

function Review(props: {
  readonly arrived: ArrivedAssessment
  readonly instrument: InstrumentDefinition
}) {
  const { arrived, instrument } = props
  const remarks = useRemarks(arrived)
  const [explained, setExplained] = useState<string | null>(null)
  const changed = useMemo(
    () => (arrived.previous ? changedParts(arrived.previous, arrived) : nothingChanged),
    [arrived],
  )
  const parts: ReviewParts = {
    ...{ arrived, instrument, changed, remarks },
    result: liveResult(instrument, arrived.content),
    canDecide: isOpen(arrived.item.state) && !arrived.isOwnWork,
    explain: setExplained,
  }
  return (
    <ReviewPartsContext value={parts}>
      <ReviewNotices />
      <div className={classes.columns}>
        <ReviewForm />
        <ReviewPanel />
      </div>
      <ExplanationDialog
        instrument={instrument}
        content={arrived.content}
        criterionCode={explained}
        onGoTo={(key) => {
          setExplained(null)
          focusReviewRow(`question:${key}`)
        }}
        onClose={() => setExplained(null)}
      />
    </ReviewPartsContext>
  )
}
