import type { CriterionResult } from '#shared/domain/instruments/evaluation.ts'
import type { Criterion, InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './criteria-section.module.css'
import { usesNorm } from './uses-norm.ts'

/** One criterion: its figure, what marks the points, and the points. */
export function CriterionLine(props: {
  readonly criterion: Criterion
  readonly result: CriterionResult | undefined
  readonly norms: readonly InstrumentNorm[]
  readonly hasSampleNorms: boolean
  readonly onExplain: () => void
}) {
  const { panel } = useText().assessments
  const language = useLanguage()
  const { criterion, result } = props
  if (result === undefined) return null
  const { min, max } = result
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {criterion.number}. {criterion.name[language]}
      </th>
      <td className={classes.figure}>
        <ShownFigure criterion={criterion} value={result.value} />
      </td>
      <td>
        <Marks {...props} result={result} />
      </td>
      <td className="nb-figure">
        <button type="button" className={classes.points} onClick={props.onExplain}>
          {min === max ? min : panel.range(min, max)}
          <span className="nb-soft"> /{criterion.maxPoints}</span>
        </button>
      </td>
    </tr>
  )
}

function ShownFigure(props: { readonly criterion: Criterion; readonly value: number | null }) {
  const format = useFormat()
  const language = useLanguage()
  const part = props.criterion.parts.find(({ shownFigure }) => shownFigure !== null)
  const figure = part?.figures.find(({ key }) => key === part.shownFigure)
  if (figure === undefined || props.value === null) return null
  return (
    <>
      {figure.symbol} = {format.figure(props.value)} {figure.unit[language]}
    </>
  )
}

function Marks(props: {
  readonly criterion: Criterion
  readonly result: CriterionResult
  readonly norms: readonly InstrumentNorm[]
  readonly hasSampleNorms: boolean
}) {
  const { results } = useText()
  const { result } = props
  const notComputable = result.parts.some((part) => part.notComputable !== null)
  return (
    <span className={classes.marks}>
      {result.fixed ? <StateBadge tone="attention">{results.markFixed}</StateBadge> : null}
      {notComputable ? <StateBadge tone="attention">{results.markNotComputable}</StateBadge> : null}
      {!notComputable && result.points === null ? (
        <StateBadge tone="neutral">
          {result.missing.every((key) => key.startsWith('norm.'))
            ? results.markNoNorm
            : results.markOpen}
        </StateBadge>
      ) : null}
      {result.inferred ? <StateBadge tone="neutral">{results.markInferred}</StateBadge> : null}
      {props.hasSampleNorms && usesNorm(props.criterion, props.norms) ? (
        <StateBadge tone="sample">{results.markSampleNorm}</StateBadge>
      ) : null}
    </span>
  )
}
