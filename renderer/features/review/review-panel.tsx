import { lazy, Suspense } from 'react'

import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { crossCheck } from '#shared/domain/instruments/cross-check.ts'

import { ClassWords } from '../../result/class-words.tsx'
import { GroupTable } from '../../result/group-table.tsx'
import { compiledOf } from '../../result/live-result.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { ChangedList } from './changed-list.tsx'
import { DecisionBox } from './decision-box.tsx'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'
import { useItemMarks } from './use-item-marks.ts'

const GroupRadar = lazy(async () => ({
  default: (await import('../../result/group-radar.tsx')).GroupRadar,
}))

/** The result, what calls for attention, and the decision. */
export function ReviewPanel() {
  const { panel } = useText().assessments
  const { screen } = useText().review
  const language = useLanguage()
  const { instrument, result, canDecide } = useReviewParts()
  const { min, max } = result.total
  const maxPoints = instrument.groups.reduce((sum, group) => sum + group.maxPoints, 0)
  return (
    <aside className={classes.panel} aria-label={screen.panel}>
      <div>
        <div className="nb-soft">{panel.total}</div>
        <div className={classes.total}>
          {min === max ? min : panel.range(min, max)}
          <span className="nb-soft"> {panel.outOf(maxPoints)}</span>
        </div>
      </div>
      <ClassWords instrument={instrument} result={result} language={language} />
      {canDecide ? <DecisionBox /> : null}
      <ChangedList />
      <ToNote />
      <Suspense fallback={<div className={classes.radarPlace} />}>
        <GroupRadar instrument={instrument} result={result} />
      </Suspense>
      <GroupTable instrument={instrument} result={result} />
    </aside>
  )
}

function ToNote() {
  const { screen, rowMarks } = useText().review
  const language = useLanguage()
  const { arrived, instrument } = useReviewParts()
  const marks = useItemMarks(arrived.item)
  const warnings = crossCheck(compiledOf(instrument), toEvaluationFacts(arrived.content))
  return (
    <section className={classes.toNote} aria-labelledby="review-to-note">
      <h2 id="review-to-note">{screen.toNote}</h2>
      {marks.length === 0 ? <p className="nb-soft">{rowMarks.none}</p> : null}
      <ul>
        {marks.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {warnings.length === 0 ? null : (
        <ul className={classes.warnings}>
          {warnings.map(({ key, message }) => (
            <li key={key}>{message[language]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
