import { Checkbox } from '@mantine/core'

import type { Edit, RoadmapAction } from '#shared/domain/assessments/assessment.ts'
import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'
import type { PathStep } from '#shared/domain/instruments/evaluation.ts'
import type {
  Criterion,
  Effort,
  InstrumentDefinition,
} from '#shared/domain/instruments/instrument-definition.ts'
import type { Language } from '#shared/kit/words.ts'

import { useLanguage } from '../../text/text-context.tsx'
import { ActionFields } from './action-fields.tsx'
import { EffortChoice } from './effort-choice.tsx'
import { StepChoice } from './step-choice.tsx'
import { climbInstead, toggleStep, type StepRow } from './step-rows.ts'
import classes from './worksheet.module.css'

/** One criterion that can climb: picked or not, how far, how hard, and what was agreed. */
export function WorksheetRow(props: {
  readonly row: StepRow
  readonly instrument: InstrumentDefinition
  readonly effort: Effort | undefined
  readonly programmes: readonly ProgrammeMatch[]
  readonly words: (step: PathStep) => string[]
  readonly canEdit: boolean
  readonly onChange: (edits: readonly Edit[]) => void
}) {
  const language = useLanguage()
  const { row, words, canEdit, onChange } = props
  const step = row.picked ?? row.steps[0]
  const criterion = props.instrument.criteria.find(({ code }) => code === step?.criterion)
  if (step === undefined || criterion === undefined) return null
  const what = words(step).join('; ')

  return (
    <li className={classes.row} data-picked={row.picked !== null}>
      <div className={classes.line}>
        <Checkbox
          size="md"
          disabled={!canEdit}
          checked={row.picked !== null}
          onChange={() => onChange(toggleStep(row, step, what))}
          label={
            <strong>
              {criterion.number}. {criterion.name[language]}
              {partName(criterion, step.part, language)}
            </strong>
          }
        />
        <StepChoice
          row={row}
          step={step}
          number={criterion.number}
          canEdit={canEdit}
          onClimb={(to) => onChange(climbInstead(row, to, words(to).join('; ')))}
        />
        <EffortChoice
          criterion={criterion}
          effort={props.effort}
          canEdit={canEdit}
          onChange={onChange}
        />
      </div>
      <p className={classes.needed}>{what}</p>
      {row.picked && row.action ? (
        <ActionFields
          key={row.picked.id}
          stepId={row.picked.id}
          action={row.action}
          programmes={programmesFor(props.programmes, criterion.group, row.action)}
          canEdit={canEdit}
          onChange={onChange}
        />
      ) : null}
    </li>
  )
}

/** Those that help the group of the step, and what was attached before. */
function programmesFor(
  matches: readonly ProgrammeMatch[],
  group: string,
  { programmeIds }: RoadmapAction,
): readonly ProgrammeMatch[] {
  return matches.filter(
    ({ programme }) => programme.groups.includes(group) || programmeIds.includes(programme.id),
  )
}

/** Named only where a criterion has several parts. */
function partName({ parts }: Criterion, id: string, language: Language): string {
  const label = parts.length > 1 ? parts.find((part) => part.id === id)?.label : null
  return label ? `: ${label[language]}` : ''
}
