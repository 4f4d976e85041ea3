import { IconCheck } from '@tabler/icons-react'

import type { ExplainedInput, ExplainedPart } from '#shared/domain/instruments/explanation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { useLanguage, useText } from '../text/text-context.tsx'
import classes from './explanation.module.css'
import { useUnitWords } from './use-unit-words.ts'

/** One part of a criterion: its formula with the numbers, all its bands, the inputs used. */
export function ExplanationPart(props: {
  readonly instrument: InstrumentDefinition
  readonly part: ExplainedPart
  readonly onGoTo: (key: string) => void
}) {
  const { explain } = useText().assessments
  const language = useLanguage()
  const { part, instrument } = props
  return (
    <section className={classes.part}>
      {part.label === null ? null : <h3>{part.label[language]}</h3>}
      {part.notComputable === null ? null : (
        <p className={classes.notComputable}>{explain.notComputable[part.notComputable]}</p>
      )}
      {part.figures.map((figure) => (
        <div key={figure.symbol} className={classes.figure}>
          <div>{figure.formula}</div>
          <div className={classes.numbers}>{figure.withNumbers}</div>
          <div className={classes.value}>
            {figure.symbol} ={' '}
            {figure.value === null
              ? explain.missingValue
              : `${formatVietnameseNumber(figure.value, 4)} ${figure.unit[language]}`}
          </div>
        </div>
      ))}
      <BandTable part={part} />
      {part.inputs.length === 0 ? null : (
        <>
          <h4 className={classes.subtitle}>{explain.inputs}</h4>
          <ul className={classes.inputs}>
            {part.inputs.map((input) => (
              <InputLine
                key={input.key}
                instrument={instrument}
                input={input}
                onGoTo={props.onGoTo}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function BandTable(props: { readonly part: ExplainedPart }) {
  const { explain } = useText().assessments
  const language = useLanguage()
  return (
    <table className={classes.bands}>
      <caption>{explain.bands}</caption>
      <thead>
        <tr>
          <th scope="col">{explain.band}</th>
          <th scope="col" className="nb-figure">
            {explain.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.part.bands.map((band, index) => (
          <tr key={index} data-state={band.state}>
            <td>
              {band.label[language]}
              {band.stated ? null : <span className={classes.inferred}>{explain.inferred}</span>}
              {band.state === 'excluded' ? null : (
                <span className={classes.state}>
                  {band.state === 'taken' ? <IconCheck aria-hidden size={16} /> : null}
                  {band.state === 'taken' ? explain.taken : explain.possible}
                </span>
              )}
            </td>
            <td className="nb-figure">{band.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function InputLine(props: {
  readonly instrument: InstrumentDefinition
  readonly input: ExplainedInput
  readonly onGoTo: (key: string) => void
}) {
  const { explain } = useText().assessments
  const language = useLanguage()
  const unitWords = useUnitWords()
  const { input, instrument } = props
  const definition = instrument.inputs.find(({ key }) => key === input.key)
  const label = `${input.symbol === null ? '' : `${input.symbol}: `}${input.label[language]}`
  const value =
    input.value === null
      ? explain.missingValue
      : definition === undefined
        ? `${typeof input.value === 'number' ? formatVietnameseNumber(input.value) : String(input.value)} ${input.unit?.[language] ?? ''}`
        : unitWords.ofValue(definition, input.value)
  return (
    <li className={classes.input}>
      {definition === undefined ? (
        <span>
          {label} <span className="nb-soft">({explain.norm})</span>
        </span>
      ) : (
        <button type="button" className={classes.link} onClick={() => props.onGoTo(input.key)}>
          {label}
        </button>
      )}
      <strong>{value}</strong>
    </li>
  )
}
