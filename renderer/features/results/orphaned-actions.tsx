import type { AssessmentContent, Edit } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './worksheet.module.css'

/** What was agreed for steps that the answers of today no longer have; nothing is dropped in silence. */
export function OrphanedActions(props: {
  readonly instrument: InstrumentDefinition
  readonly actions: AssessmentContent['actions']
  /** Ids of their steps. */
  readonly orphans: readonly string[]
  readonly canEdit: boolean
  readonly onChange: (edits: readonly Edit[]) => void
}) {
  const { results } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { orphans, actions } = props
  if (orphans.length === 0) return null
  const nameOf = (code: string) => {
    const criterion = props.instrument.criteria.find((each) => each.code === code)
    return criterion ? `${criterion.number}. ${criterion.name[language]}` : code
  }
  return (
    <Notice tone="attention" title={results.orphans(orphans.length)}>
      <p>{results.orphansWhy}</p>
      <ul className={classes.orphans}>
        {orphans.map((key) => {
          const action = actions[key]
          if (action === undefined) return null
          const { what, byWhom, dueOn } = action
          const agreed = [what, byWhom, dueOn === null ? '' : format.date(dueOn)]
          return (
            <li key={key} className={classes.orphan}>
              <span>
                <strong>{nameOf(action.criterion)}</strong>
                <br />
                {agreed.filter((part) => part !== '').join(' · ')}
              </span>
              {props.canEdit ? (
                <QuietButton
                  onClick={() => props.onChange([{ field: 'action', key, value: null }])}
                >
                  {results.dropOrphan}
                </QuietButton>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
