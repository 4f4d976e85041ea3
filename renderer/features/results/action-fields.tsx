import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'

import type { Edit, RoadmapAction } from '#shared/domain/assessments/assessment.ts'
import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ActionProgrammes } from './action-programmes.tsx'
import { useSavedText } from './use-saved-text.ts'
import classes from './worksheet.module.css'

/** What was agreed about one step: what to do, who does it, by when. Saved while it is typed. */
export function ActionFields(props: {
  readonly stepId: string
  readonly action: RoadmapAction
  readonly programmes: readonly ProgrammeMatch[]
  readonly canEdit: boolean
  readonly onChange: (edits: readonly Edit[]) => void
}) {
  const { results } = useText()
  const { action, stepId, onChange, canEdit } = props
  // Fields left together change one action: each builds on what the other has just set.
  const newest = useRef(action)
  useEffect(() => {
    newest.current = action
  }, [action])
  const set = (change: Partial<RoadmapAction>) => {
    newest.current = { ...newest.current, ...change }
    onChange([{ field: 'action', key: stepId, value: newest.current }])
  }
  const what = useSavedText(action.what, (text) => set({ what: text }))
  const byWhom = useSavedText(action.byWhom, (text) => set({ byWhom: text }))
  return (
    <div className={classes.fields}>
      <Textarea
        label={results.what}
        autosize
        minRows={1}
        maxLength={2000}
        readOnly={!canEdit}
        {...what}
      />
      <TextInput
        label={results.byWhom}
        placeholder={results.byWhomExample}
        maxLength={200}
        readOnly={!canEdit}
        {...byWhom}
      />
      <DateField
        label={results.dueOn}
        placeholder={results.dueOnExample}
        value={action.dueOn ?? ''}
        error={null}
        readOnly={!canEdit}
        onChange={(day) => {
          const dueOn = day === '' ? null : day
          // Half a date is none: only a whole one, or none after one, is a change.
          if (dueOn !== action.dueOn) set({ dueOn })
        }}
      />
      <ActionProgrammes
        matches={props.programmes}
        picked={action.programmeIds}
        canEdit={canEdit}
        onChange={(programmeIds) => set({ programmeIds: [...programmeIds] })}
      />
    </div>
  )
}
