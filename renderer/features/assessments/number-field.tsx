import { TextInput } from '@mantine/core'
import type { ClipboardEvent, ReactNode } from 'react'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import type { TypedFault } from './read-typed-value.ts'
import classes from './number-field.module.css'

/** One figure with its unit; what it was read as stands in words below. */
export function NumberField(props: {
  readonly id: string
  readonly input: InstrumentInput
  readonly text: string
  readonly fault: TypedFault | null
  readonly unit: string
  readonly echo: ReactNode
  readonly labelledBy: string
  readonly onType: (text: string) => void
  readonly onLeave: () => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
}) {
  const { fault, id } = props
  return (
    <div className={classes.field}>
      <TextInput
        id={id}
        className={classes.input}
        classNames={{ input: classes.figure }}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-labelledby={props.labelledBy}
        aria-describedby={`${id}-echo`}
        aria-invalid={fault !== null}
        error={fault !== null}
        value={props.text}
        rightSection={props.unit === '' ? null : <span className={classes.unit}>{props.unit}</span>}
        rightSectionWidth={unitWidth(props.unit)}
        rightSectionPointerEvents="none"
        onChange={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
        onPaste={props.onPaste}
        data-field
      />
      <div id={`${id}-echo`} className={classes.echo} data-kept={props.input.type === 'money'}>
        {fault === null ? (
          props.echo
        ) : (
          <FaultWords input={props.input} fault={fault} unit={props.unit} onChoose={props.onType} />
        )}
      </div>
    </div>
  )
}

function unitWidth(unit: string): string {
  return unit === '' ? '0.75rem' : `${unit.length * 0.55 + 1.5}rem`
}

function FaultWords(props: {
  readonly input: InstrumentInput
  readonly fault: TypedFault
  readonly unit: string
  readonly onChoose: (text: string) => void
}) {
  const { question } = useText().assessments
  const { fault } = props
  const words =
    fault.kind === 'not-whole'
      ? question.faults[props.input.type === 'people' ? 'not-whole-people' : 'not-whole-money']
      : question.faults[fault.kind]
  return (
    <div className={classes.fault} role="alert">
      <span>{words}</span>
      {fault.kind === 'doubtful' ? (
        <span className={classes.readings}>
          {fault.readings.map((reading) => (
            <QuietButton key={reading} onClick={() => props.onChoose(reading)}>
              {/\p{L}/u.test(reading) ? reading : `${reading} ${props.unit}`}
            </QuietButton>
          ))}
        </span>
      ) : null}
    </div>
  )
}
