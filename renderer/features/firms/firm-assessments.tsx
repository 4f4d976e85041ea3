import { IconClipboardList } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { FirmId } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { FirmAssessmentTable, type FirmAssessmentTableProps } from './firm-assessment-table.tsx'
import { useFirmAssessments } from './use-firm.ts'

/** Every assessment of the firm, newest first; two can be picked for comparison. */
export function FirmAssessments({ firmId }: { readonly firmId: FirmId }) {
  const { firmPage } = useText()
  const navigate = useNavigate()
  const { data: assessments, error, refetch } = useFirmAssessments(firmId)
  const [picked, setPicked] = useState<readonly string[]>([])
  const compare = () => {
    // The list is newest first; what came earlier stands on the left.
    const [second = '', first = ''] = (assessments ?? [])
      .map(({ id }) => id)
      .filter((id) => picked.includes(id))
    void navigate(`/firms/${firmId}/compare?a=${first}&b=${second}`)
  }
  const many = assessments !== undefined && assessments.length > 1

  return (
    <Section
      title={firmPage.assessments}
      lead={many ? firmPage.compareHint : undefined}
      actions={
        many && (
          <QuietButton disabled={picked.length !== 2} onClick={compare}>
            {firmPage.compare}
          </QuietButton>
        )
      }
    >
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {assessments ? (
        <AssessmentsOrNone
          assessments={assessments}
          picked={many ? picked : null}
          onPick={(id) => setPicked((before) => pickTwo(before, id))}
        />
      ) : (
        !error && <Loading />
      )}
    </Section>
  )
}

function AssessmentsOrNone(props: FirmAssessmentTableProps) {
  const { firmPage } = useText()
  if (props.assessments.length > 0) return <FirmAssessmentTable {...props} />
  return (
    <EmptyState icon={IconClipboardList} title={firmPage.noAssessments.title}>
      <p>{firmPage.noAssessments.body}</p>
    </EmptyState>
  )
}

/** A third pick takes the place of the first. */
function pickTwo(picked: readonly string[], id: string): readonly string[] {
  if (picked.includes(id)) return picked.filter((other) => other !== id)
  return [...picked.slice(-1), id]
}
