import { lazy, Suspense } from 'react'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { ClassWords } from '../../result/class-words.tsx'
import { GroupTable } from '../../result/group-table.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './result-summary.module.css'
import { SettlingLinks } from './settling-links.tsx'

const GroupRadar = lazy(async () => ({
  default: (await import('../../result/group-radar.tsx')).GroupRadar,
}))

/** The class as a word, the total with its range, the five groups. */
export function ResultSummary(props: {
  readonly assessment: Assessment
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
}) {
  const { results } = useText()
  const { panel } = useText().assessments
  const language = useLanguage()
  const { instrument, result } = props
  const { min, max } = result.total
  const maxPoints = instrument.groups.reduce((sum, group) => sum + group.maxPoints, 0)
  return (
    <Section title={results.summary}>
      <div className={classes.summary}>
        <div className={classes.words}>
          <ClassWords instrument={instrument} result={result} language={language} />
          <div>
            <div className="nb-soft">{panel.total}</div>
            <div className={classes.total}>
              {min === max ? min : panel.range(min, max)}{' '}
              <span className={classes.outOf}>{panel.outOf(maxPoints)}</span>
            </div>
          </div>
          <SettlingLinks assessment={props.assessment} instrument={instrument} />
          <GroupTable instrument={instrument} result={result} />
        </div>
        <Suspense fallback={<div className={classes.radarPlace} />}>
          <GroupRadar tall instrument={instrument} result={result} />
        </Suspense>
      </div>
      <Marks {...props} />
    </Section>
  )
}

/** What must be known to read the figures rightly. */
function Marks(props: { readonly assessment: Assessment; readonly result: Evaluation }) {
  const { results } = useText()
  const { panel } = useText().assessments
  const { norms, fixedCriteria } = props.assessment.content
  const open = Object.values(props.result.criteria).filter(({ points }) => points === null).length
  const inferred = Object.values(props.result.criteria).filter((each) => each.inferred).length
  const fixed = Object.keys(fixedCriteria).length
  const marks = [
    ...(open > 0 ? [results.openCriteria(open)] : []),
    ...(norms === null ? [panel.noNorms] : []),
    ...(norms?.isSample ? [panel.sampleNorms] : []),
    ...(fixed > 0 ? [panel.fixed(fixed)] : []),
    ...(inferred > 0 ? [results.inferredCriteria(inferred)] : []),
  ]
  if (marks.length === 0) return null
  return (
    <Notice tone="attention" title={results.readWith}>
      <ul className={classes.marks}>
        {marks.map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
      </ul>
    </Notice>
  )
}
