import type { ReactNode } from 'react'
import { useParams } from 'react-router'

import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useResult, type ResultParts } from './use-result.ts'

/** Loads the assessment named in the address and hands it to what shows it. */
export function WithResult(props: { readonly children: (parts: ResultParts) => ReactNode }) {
  const assessmentId = assessmentIdSchema.safeParse(useParams()['assessmentId'])
  if (!assessmentId.success) return <FailureNotice error={null} />
  return <Loaded assessmentId={assessmentId.data}>{props.children}</Loaded>
}

function Loaded(props: {
  readonly assessmentId: AssessmentId
  readonly children: (parts: ResultParts) => ReactNode
}) {
  const { data, error, refetch } = useResult(props.assessmentId)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return data === undefined ? <Loading /> : props.children(data)
}
