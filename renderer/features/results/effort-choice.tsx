import { NativeSelect } from '@mantine/core'

import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { Criterion, Effort } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../../text/text-context.tsx'

/** How hard one band of a criterion is for this firm: the instrument proposes, the mentor decides. */
export function EffortChoice(props: {
  readonly criterion: Criterion
  readonly effort: Effort | undefined
  readonly canEdit: boolean
  readonly onChange: (edits: readonly Edit[]) => void
}) {
  const { results } = useText()
  const { criterion } = props
  return (
    <NativeSelect
      aria-label={results.effortOf(criterion.number)}
      disabled={!props.canEdit}
      value={String(props.effort ?? criterion.effort)}
      data={([1, 2, 3] as const).map((value) => ({
        value: String(value),
        label: results.efforts[value],
      }))}
      onChange={(event) =>
        props.onChange([
          {
            field: 'effort',
            key: criterion.code,
            value: Number(event.currentTarget.value) as Effort,
          },
        ])
      }
    />
  )
}
