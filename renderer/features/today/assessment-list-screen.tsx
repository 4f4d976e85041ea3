import { SegmentedControl } from '@mantine/core'
import { IconClipboardList, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AssessmentLines } from './assessment-lines.tsx'
import { isUnderWay } from './next-action.ts'
import { useAssessmentSummaries } from './use-today.ts'

/** Every assessment on this machine. */
export function AssessmentListScreen() {
  const { list } = useText().today
  const { data: summaries, error, refetch } = useAssessmentSummaries()
  const start = (
    <LinkButton to="/assessments/start" primary icon={<IconPlus aria-hidden size="1.25rem" />}>
      {list.start}
    </LinkButton>
  )
  const hasSome = summaries !== undefined && summaries.length > 0
  return (
    <Screen title={list.title} lead={list.lead} actions={hasSome ? start : null}>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {!summaries && !error ? <Loading /> : null}
      {hasSome ? <FilteredAssessments summaries={summaries} /> : null}
      {summaries?.length === 0 ? (
        <EmptyState icon={IconClipboardList} title={list.emptyTitle} action={start}>
          {list.emptyExplained}
        </EmptyState>
      ) : null}
    </Screen>
  )
}

function FilteredAssessments(props: { readonly summaries: readonly AssessmentSummary[] }) {
  const { list } = useText().today
  const [shown, setShown] = useState('all')
  const matching = props.summaries.filter(
    (summary) => shown === 'all' || isUnderWay(summary) === (shown === 'open'),
  )
  return (
    <div>
      <SegmentedControl
        aria-label={list.filter}
        value={shown}
        onChange={setShown}
        mb="md"
        data={[
          { value: 'all', label: list.allStates },
          { value: 'open', label: list.open },
          { value: 'closed', label: list.closed },
        ]}
      />
      {matching.length > 0 ? <AssessmentLines summaries={matching} /> : <p>{list.noneMatch}</p>}
    </div>
  )
}
