import { Link, useParams, useSearchParams } from 'react-router'

import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { isEditable } from '#shared/domain/assessments/assessment-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AssessmentEditor } from './assessment-editor.tsx'
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

function LoadedForm(props: { readonly assessmentId: AssessmentId; readonly seq: number | null }) {
  const { editor, states } = useText().assessments
  const { data, error, refetch } = useAssessment(props.assessmentId, props.seq)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const { assessment } = data
  if (props.seq !== null) {
    return (
      <ReadOnlyForm
        {...data}
        notice={
          <Notice tone="info" title={editor.asItWas(props.seq)}>
            <p>{editor.asItWasWhy}</p>
            <Link to={`/assessments/${assessment.id}`}>{editor.backToNow}</Link>
          </Notice>
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
  return <AssessmentEditor {...data} />
}
