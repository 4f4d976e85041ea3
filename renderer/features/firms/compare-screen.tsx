import { IconArrowsDiff } from '@tabler/icons-react'
import { Link, useParams, useSearchParams } from 'react-router'

import {
  assessmentIdSchema,
  type AssessmentId,
  type AssessmentSummary,
} from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AssessmentChoice } from './assessment-choice.tsx'
import styles from './comparison.module.css'
import { ComparisonView } from './comparison-view.tsx'
import { FirmNotFoundScreen } from './firm-not-found-screen.tsx'
import { useComparedSide } from './use-comparison.ts'
import { useFirm, useFirmAssessments } from './use-firm.ts'

/** Two assessments of one firm side by side: what moved, and by how much. */
export function CompareScreen() {
  const firmId = firmIdSchema.safeParse(useParams()['firmId'])
  return firmId.success ? <Compare firmId={firmId.data} /> : <FirmNotFoundScreen />
}

function Compare({ firmId }: { readonly firmId: FirmId }) {
  const { firmPage } = useText()
  const { data: firm } = useFirm(firmId)
  const { data: assessments, error } = useFirmAssessments(firmId)
  const { comparison } = firmPage
  return (
    <Screen
      wide
      title={comparison.title}
      above={<Link to={`/firms/${firmId}`}>{firm?.name ?? ''}</Link>}
    >
      {error && <FailureNotice error={error} />}
      {!assessments && !error && <Loading />}
      {assessments && assessments.length < 2 && (
        <EmptyState icon={IconArrowsDiff} title={comparison.needTwo.title}>
          <p>{comparison.needTwo.body}</p>
        </EmptyState>
      )}
      {assessments && assessments.length >= 2 && <Chosen assessments={assessments} />}
    </Screen>
  )
}

function Chosen({ assessments }: { readonly assessments: readonly AssessmentSummary[] }) {
  const { comparison } = useText().firmPage
  const [first, second, choose] = useChosenTwo(assessments)
  const left = useComparedSide(first)
  const right = useComparedSide(second)
  const error = left.error ?? right.error
  return (
    <>
      <div className={styles.choices}>
        <AssessmentChoice
          label={comparison.first}
          assessments={assessments}
          value={first}
          onChange={(id) => choose(id, second)}
        />
        <AssessmentChoice
          label={comparison.second}
          assessments={assessments}
          value={second}
          onChange={(id) => choose(first, id)}
        />
      </div>
      {error && <FailureNotice error={error} />}
      {first === second && <Notice tone="attention">{comparison.same}</Notice>}
      {first !== second && left.side && right.side && (
        <ComparisonView first={left.side} second={right.side} />
      )}
    </>
  )
}

/** From the address; without it the two newest, the older one first. */
function useChosenTwo(assessments: readonly AssessmentSummary[]) {
  const [address, setAddress] = useSearchParams()
  const idOf = (name: string, otherwise: AssessmentId | null) => {
    const parsed = assessmentIdSchema.safeParse(address.get(name))
    const isKnown = parsed.success && assessments.some(({ id }) => id === parsed.data)
    return isKnown ? parsed.data : otherwise
  }
  const first = idOf('a', assessments[1]?.id ?? null)
  const second = idOf('b', assessments[0]?.id ?? null)
  const choose = (a: AssessmentId | null, b: AssessmentId | null) => {
    setAddress({ a: a ?? '', b: b ?? '' }, { replace: true })
  }
  return [first, second, choose] as const
}
