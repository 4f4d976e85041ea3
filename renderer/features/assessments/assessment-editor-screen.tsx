import { Link, useParams, useSearchParams } from 'react-router'

import type { HistoryBroken } from '#shared/contract/assessments-contract.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { isEditable } from '#shared/domain/assessments/assessment-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { BrokenHistoryNotice, toHistoryBroken } from './broken-history-notice.tsx'
import { AssessmentEditor } from './assessment-editor.tsx'
import { useWorkComments } from './comments-on-work.ts'
import { ReadOnlyForm } from './read-only-form.tsx'
import { useAssessment } from './use-assessment.ts'

/** `/assessments/:assessmentId`, and with `?seq=12` the form as it was after that history entry. */
export function AssessmentEditorScreen() {
  const assessmentId = assessmentIdSchema.safeParse(useParams()['assessmentId'])
  const seqText = useSearchParams()[0].get('seq')
  if (!assessmentId.success) return <FailureNotice error={null} />
  const seq = seqText === null ? null : Number(seqText)
  return (
    <LoadedForm
      key={`${assessmentId.data}:${seqText ?? ''}`}
      assessmentId={assessmentId.data}
      seq={seq}
    />
  )
}

function LoadedForm(props: {
  readonly assessmentId: AssessmentId
  readonly seq: number | null
  /** Why an earlier entry is shown than the one asked for. */
  readonly broken?: HistoryBroken
}) {
  const { editor, states } = useText().assessments
  const { data, error, refetch } = useAssessment(props.assessmentId, props.seq)
  const broken = error && toHistoryBroken(error)
  if (broken) return <FormBeforeBreak assessmentId={props.assessmentId} broken={broken} />
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const { assessment } = data
  if (props.seq !== null) {
    return (
      <ReadOnlyForm
        {...data}
        notice={
          props.broken ? (
            <BrokenHistoryNotice assessmentId={assessment.id} broken={props.broken} />
          ) : (
            <Notice tone="info" title={editor.asItWas(props.seq)}>
              <p>{editor.asItWasWhy}</p>
              <Link to={`/assessments/${assessment.id}`}>{editor.backToNow}</Link>
            </Notice>
          )
        }
      />
    )
  }
  if (!isEditable(assessment.state)) {
    return (
      <ReadOnlyForm
        {...data}
        notice={
          <Notice tone="info" title={editor.closed}>
            <p>{editor.closedWhy(states[assessment.state])}</p>
          </Notice>
        }
      />
    )
  }
  return <OpenEditor {...data} />
}

/** The editor, once it is known what reviewers said: it opens where they did. */
function OpenEditor(props: Omit<Parameters<typeof AssessmentEditor>[0], 'comments'>) {
  const comments = useWorkComments(props.assessment.id)
  return comments === undefined ? <Loading /> : <AssessmentEditor {...props} comments={comments} />
}

/** The form as far as the history can still tell it, under the reason why no further. */
function FormBeforeBreak(props: {
  readonly assessmentId: AssessmentId
  readonly broken: HistoryBroken
}) {
  const { readableSeq } = props.broken
  if (readableSeq === null) return <BrokenHistoryNotice {...props} />
  return <LoadedForm {...props} seq={readableSeq} />
}
