import { NativeSelect } from '@mantine/core'

import type { PathStep } from '#shared/domain/instruments/evaluation.ts'

import { useText } from '../../text/text-context.tsx'
import type { StepRow } from './step-rows.ts'

/** How far one criterion is to climb. */
export function StepChoice(props: {
  readonly row: StepRow
  readonly step: PathStep
  readonly number: number
  readonly canEdit: boolean
  readonly onClimb: (to: PathStep) => void
}) {
  const { results } = useText()
  const { steps } = props.row
  return (
    <NativeSelect
      aria-label={results.climbTo(props.number)}
      disabled={!props.canEdit || steps.length < 2}
      value={props.step.id}
      data={steps.map(({ id, fromPoints, toPoints }) => ({
        value: id,
        label: results.adds(toPoints - fromPoints),
      }))}
      onChange={(event) => {
        const to = steps.find(({ id }) => id === event.currentTarget.value)
        if (to !== undefined) props.onClimb(to)
      }}
    />
  )
}
