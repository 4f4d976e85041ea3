import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../text/text-context.tsx'
import { groupColour } from '../ui/tokens.ts'
import classes from './group-table.module.css'

/** The radar in figures. */
export function GroupTable(props: {
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
}) {
  const { panel } = useText().assessments
  const language = useLanguage()
  return (
    <table className={classes.table}>
      <caption className="nb-read-only-aloud">{panel.table}</caption>
      <thead className="nb-read-only-aloud">
        <tr>
          <th scope="col">{panel.group}</th>
          <th scope="col">{panel.points}</th>
          <th scope="col">{panel.max}</th>
        </tr>
      </thead>
      <tbody>
        {props.instrument.groups.map(({ code, name, maxPoints }, order) => {
          const { min, max } = props.result.groups[code] ?? { min: 0, max: maxPoints }
          return (
            <tr key={code}>
              <th scope="row">
                <span className={classes.code} style={{ color: groupColour(code, order) }}>
                  {code}
                </span>{' '}
                {name[language]}
              </th>
              <td className="nb-figure">{min === max ? min : `${min}–${max}`}</td>
              <td className="nb-figure nb-soft">/{maxPoints}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
