import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

/** What qualifies the figures: norms that are samples or missing, criteria fixed by hand. */
export function PanelMarks(props: {
  readonly content: AssessmentContent
  readonly result: Evaluation
  readonly instrument: InstrumentDefinition
}) {
  const { panel } = useText().assessments
  const { norms, fixedCriteria } = props.content
  const fixedCount = Object.keys(fixedCriteria).length
  const needsNorms = props.instrument.norms.length > 0
  if (fixedCount === 0 && !needsNorms) return null
  return (
    <div>
      {norms === null && needsNorms ? (
        <StateBadge tone="attention">{panel.noNorms}</StateBadge>
      ) : null}
      {norms?.isSample ? <StateBadge tone="sample">{panel.sampleNorms}</StateBadge> : null}
      {fixedCount === 0 ? null : (
        <StateBadge tone="attention">{panel.fixed(fixedCount)}</StateBadge>
      )}
    </div>
  )
}
