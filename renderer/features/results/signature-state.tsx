import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { SignOff } from '#shared/domain/assessments/sign-off.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Whether what stands here is what was signed. Says nothing before the first signature. */
export function SignatureState(props: {
  readonly assessmentId: AssessmentId
  readonly signOffs: readonly SignOff[]
}) {
  const { results } = useText()
  const format = useFormat()
  const last = newestSignOff(props.signOffs)
  if (last === undefined) return null
  if (last.covers) {
    return <Notice tone="done" title={results.signed(format.dateTime(last.signedAt))} />
  }
  return (
    <Notice
      tone="attention"
      title={results.signatureNoLongerCovers(format.dateTime(last.signedAt))}
      actions={
        <LinkButton to={`/assessments/${props.assessmentId}/sign`}>{results.signAgain}</LinkButton>
      }
    >
      <p>{results.signatureNoLongerCoversWhy}</p>
    </Notice>
  )
}

export function newestSignOff(signOffs: readonly SignOff[]): SignOff | undefined {
  return signOffs.toSorted((a, b) => b.seq - a.seq)[0]
}
