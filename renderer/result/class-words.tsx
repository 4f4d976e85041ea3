import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { Language } from '#shared/kit/words.ts'

import { useFormat, useText } from '../text/text-context.tsx'
import classes from './class-words.module.css'
import { doBoundsDisagree } from './class-bounds.ts'

/** The class as a word, or the two it lies between, with what limits it. */
export function ClassWords(props: {
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
  readonly language: Language
}) {
  const { panel } = useText().assessments
  const format = useFormat()
  const { instrument, result, language } = props
  const { lowest, highest, limitedBy } = result.class
  const order = instrument.classes.findIndex(({ code }) => code === lowest)
  const nameOf = (code: string) =>
    instrument.classes.find((level) => level.code === code)?.name[language] ?? code
  const next = instrument.classes[order + 1]
  const { min, max } = result.synchrony
  const between = next?.code === highest ? panel.between : panel.fromTo
  const words = lowest === highest ? panel.keptFromBy : panel.limitedBy

  return (
    <div className={classes.class} role="status">
      <div className={classes.caption}>{panel.level}</div>
      <div className={classes.name} data-step={order + 1} data-settled={lowest === highest}>
        {lowest === highest ? nameOf(lowest) : between(nameOf(lowest), nameOf(highest))}
      </div>
      <div className={classes.more}>
        {limitedBy === 'none' || next === undefined ? null : (
          <p>{words[limitedBy](next.name[language])}</p>
        )}
        {doBoundsDisagree(instrument, result) ? <p>{instrument.classNote[language]}</p> : null}
        <p>
          {panel.synchrony}:{' '}
          <strong>
            {min === max
              ? format.coefficient(min)
              : `${format.coefficient(min)}–${format.coefficient(max)}`}
          </strong>
          {instrument.synchrony.status === 'unconfirmed' ? (
            <span className={classes.mark}> ({panel.unconfirmed})</span>
          ) : null}
        </p>
      </div>
    </div>
  )
}
