import { IconAlertTriangle } from '@tabler/icons-react'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { focusQuestion } from './focus-question.ts'
import { liveWarnings } from './live-advice.ts'
import classes from './panel-list.module.css'

/** Cross-checks that hold: never blocking, each leading to its first question. */
export function WarningList(props: { readonly content: AssessmentContent }) {
  const { panel } = useText().assessments
  const language = useLanguage()
  const { instrument } = useEditorParts()
  const warnings = liveWarnings(instrument, props.content)
  if (warnings.length === 0) return null
  return (
    <section className={classes.block}>
      <h3>{panel.warnings(warnings.length)}</h3>
      <ul className={classes.list}>
        {warnings.map(({ key, message, inputs }) => (
          <li key={key}>
            <button
              type="button"
              className={`${classes.line} ${classes.warning}`}
              onClick={() => focusQuestion(inputs[0] ?? '')}
            >
              <IconAlertTriangle aria-hidden size="1.25rem" stroke={1.75} />
              <span className={classes.goes}>{message[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
