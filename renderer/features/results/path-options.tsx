import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { PathOption, PathStep, PathToClass } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './path-options.module.css'

/** The sets of steps of least effort, each to be taken over into the worksheet as a whole. */
export function PathOptions(props: {
  readonly instrument: InstrumentDefinition
  readonly target: PathToClass
  readonly actions: AssessmentContent['actions']
  readonly canEdit: boolean
  readonly words: (step: PathStep) => string[]
  readonly onUse: (option: PathOption) => void
}) {
  const { results } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { instrument, target } = props
  const [isWhole, setIsWhole] = useState(false)
  if (target.options.length === 0) return <p>{results.noOption}</p>
  const hidden = isWhole ? 0 : target.options.length - 1
  return (
    <>
      <ol className={classes.options}>
        {target.options.slice(0, isWhole ? undefined : 1).map((option, index) => (
          <li key={option.steps.map(({ id }) => id).join(' ')} className={classes.option}>
            <div className={classes.head}>
              <h3>{results.option(index + 1)}</h3>
              <span className="nb-soft">
                {results.reaches(
                  format.integer(option.total),
                  format.coefficient(option.synchrony),
                  option.cost,
                )}
              </span>
            </div>
            <ul className={classes.steps}>
              {option.steps.map((step) => (
                <li key={step.id}>
                  <strong>{criterionName(instrument, step.criterion, language)}</strong>{' '}
                  {results.adds(step.toPoints - step.fromPoints)}: {props.words(step).join('; ')}
                </li>
              ))}
            </ul>
            {isPicked(option, props.actions) ? (
              <StateBadge tone="done">{results.optionPicked}</StateBadge>
            ) : props.canEdit ? (
              <QuietButton
                leftSection={<IconCheck aria-hidden size="1.125rem" />}
                onClick={() => props.onUse(option)}
              >
                {results.useOption}
              </QuietButton>
            ) : null}
          </li>
        ))}
      </ol>
      {hidden > 0 ? (
        <QuietButton className={classes.more} onClick={() => setIsWhole(true)}>
          {results.otherWays(hidden)}
        </QuietButton>
      ) : null}
    </>
  )
}

function criterionName(
  { criteria }: InstrumentDefinition,
  code: string,
  language: 'vi' | 'en',
): string {
  const criterion = criteria.find((each) => each.code === code)
  return criterion ? `${criterion.number}. ${criterion.name[language]}` : code
}

function isPicked({ steps }: PathOption, actions: AssessmentContent['actions']): boolean {
  return Object.keys(actions).length === steps.length && steps.every(({ id }) => id in actions)
}
