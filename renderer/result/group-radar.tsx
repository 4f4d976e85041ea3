import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../text/text-context.tsx'
import { SeriesRadar } from './series-radar.tsx'

/** One result: what is certain in a full tone, what the open answers may add as a lighter band. */
export function GroupRadar(props: {
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
  /** Where it has a place of its own instead of a corner beside the form. */
  readonly tall?: boolean
}) {
  const { panel } = useText().assessments
  const { groups } = props.instrument
  const maxOf = (code: string) => groups.find((group) => group.code === code)?.maxPoints ?? 0
  const pointsOf = (code: string) => props.result.groups[code] ?? { min: 0, max: maxOf(code) }
  return (
    <SeriesRadar
      groups={groups}
      caption={panel.radar}
      tall={props.tall ?? false}
      series={[
        { look: 'possible', label: panel.radarOpen, pointsOf: (code) => pointsOf(code).max },
        { look: 'sure', label: panel.radarSure, pointsOf: (code) => pointsOf(code).min },
      ]}
    />
  )
}
