import { useId, type ReactNode } from 'react'

import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import {
  isNumberField,
  isTypedField,
  readTyped,
  type ConflictField,
  type Pick,
} from './conflict-choice.ts'
import classes from './conflicts.module.css'
import { useFieldWords } from './use-field-words.ts'

/** One field: the city's value, the other, or a third that is typed. */
export function ConflictFieldChoice(props: {
  readonly field: ConflictField
  readonly sides: { readonly city: string; readonly theirs: string }
  readonly pick: Pick | null
  readonly onPick: (pick: Pick) => void
}) {
  const { conflicts: text } = useText()
  const { nameOf, valueOf } = useFieldWords()
  const group = useId()
  const { pick, sides, onPick } = props
  const { field, base, city, theirs } = props.field
  const side = (take: 'city' | 'theirs', value: unknown) => (
    <Option
      group={group}
      title={sides[take]}
      isChecked={pick?.take === take}
      onCheck={() => onPick({ take })}
    >
      {valueOf(field, value)}
    </Option>
  )
  return (
    <fieldset className={classes.field} aria-labelledby={`${group}-name`}>
      <div className={classes.about}>
        <span id={`${group}-name`} className={classes.fieldName}>
          {nameOf(props.field)}
        </span>
        <span className={classes.before}>{text.before(valueOf(field, base))}</span>
      </div>
      {side('city', city)}
      {side('theirs', theirs)}
      {isTypedField(field) ? (
        <TypedValue
          group={group}
          field={field}
          label={text.typedOf(nameOf(props.field))}
          pick={pick}
          onPick={onPick}
        />
      ) : field === 'deleted' ? null : (
        <p className={`${classes.onlyTwo} nb-soft`}>{text.onlyTwo}</p>
      )}
    </fieldset>
  )
}

function Option(props: {
  readonly group: string
  readonly title: string
  readonly isChecked: boolean
  readonly onCheck: () => void
  readonly children: ReactNode
}) {
  return (
    <label className={classes.option}>
      <input type="radio" name={props.group} checked={props.isChecked} onChange={props.onCheck} />
      <span className={classes.value}>
        <span className={classes.narrowSide}>{props.title}</span>
        {props.children}
      </span>
    </label>
  )
}

function TypedValue(props: {
  readonly group: string
  readonly field: string
  readonly label: string
  readonly pick: Pick | null
  readonly onPick: (pick: Pick) => void
}) {
  const { conflicts: text } = useText()
  const { field, pick, onPick } = props
  const typed = pick?.take === 'typed' ? pick.typed : ''
  const isTyped = pick?.take === 'typed'
  const isWrong = isTyped && typed !== '' && !readTyped(field, typed).ok
  return (
    <div className={classes.typed}>
      <label className={classes.option}>
        <input
          type="radio"
          name={props.group}
          checked={isTyped}
          onChange={() => onPick({ take: 'typed', typed })}
        />
        <span className={classes.value}>{text.takeTyped}</span>
      </label>
      {isTyped ? (
        <TextField
          className={classes.typedField}
          aria-label={props.label}
          autoFocus
          inputMode={isNumberField(field) ? 'numeric' : 'text'}
          value={typed}
          error={isWrong ? text.typedFault : null}
          onChange={(event) => onPick({ take: 'typed', typed: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
