import { Link } from 'react-router'

import type { HistoryBroken } from '#shared/contract/assessments-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Which entry broke the history, what to do, and whether what is below can be trusted. */
export function BrokenHistoryNotice(props: {
  readonly assessmentId: AssessmentId
  readonly broken: HistoryBroken
}) {
  const { brokenHistory: text, editor } = useText().assessments
  const format = useFormat()
  const { seq, madeAt, readableSeq } = props.broken
  return (
    <Notice
      tone="fault"
      title={text.what(seq, madeAt === null ? text.noDate : format.dateTime(madeAt))}
    >
      <p>{text.remedy}</p>
      <p>{readableSeq === null ? text.nothingReadable : text.readable(readableSeq)}</p>
      <Link to={`/assessments/${props.assessmentId}`}>{editor.backToNow}</Link>
    </Notice>
  )
}

/** Null when it failed for another reason. */
export function toHistoryBroken(error: Error): HistoryBroken | null {
  const failure = error instanceof CallFailedError ? error.failure : null
  return failure?.code === 'assessment/history-broken' ? (failure as HistoryBroken) : null
}
