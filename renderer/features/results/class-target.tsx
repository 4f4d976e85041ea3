import { SegmentedControl } from '@mantine/core'

import type { PathToClass } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import classes from './path-options.module.css'

/** Which class to aim at, and how much is missing to it. */
export function ClassTarget(props: {
  readonly instrument: InstrumentDefinition
  readonly paths: readonly PathToClass[]
  readonly target: PathToClass
  readonly onChoose: (code: string) => void
}) {
  const { results } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { target } = props
  const nameOf = (code: string) =>
    props.instrument.classes.find((level) => level.code === code)?.name[language] ?? code
  const gap = results.gap(
    target.totalGap === 0 ? null : format.integer(target.totalGap),
    target.synchronyGap === 0 ? null : format.coefficientGap(target.synchronyGap),
  )
  return (
    <div className={classes.target}>
      <SegmentedControl
        aria-label={results.target}
        value={target.class}
        onChange={props.onChoose}
        transitionDuration={0}
        data={props.paths.map((path) => ({ value: path.class, label: nameOf(path.class) }))}
      />
      <p>{gap}</p>
    </div>
  )
}
